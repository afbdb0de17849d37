package id.talaksana.store.secrets;

import id.talaksana.store.columns.NamedKey;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A secret that an older release kept in the database, until it is taken over. It is nobody's own: it stands under '-'. */
@Entity(name = "secret")
@Table(name = "secret")
@IdClass(NamedKey.class)
public class SecretEntity {
    public static final String NOBODYS = "-";

    @Id
    public String agency;

    @Id
    public String name;

    public byte[] content;
}
