package id.talaksana.store.secrets;

import id.talaksana.store.columns.NamedKey;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A secret of the installation. It never changes, so it has no version. It is nobody's own: it stands under '-'. */
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

    public static SecretEntity of(String name, byte[] content) {
        SecretEntity entity = new SecretEntity();
        entity.agency = NOBODYS;
        entity.name = name;
        entity.content = content;
        return entity;
    }
}
