package id.talaksana.store.secrets;

import id.talaksana.store.columns.EntityKey;
import java.util.List;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A secret of the installation. It never changes, so it has no version. It is nobody's own: it stands under '-'. */
@Entity(name = "secret")
@Table(name = "secret")
@IdClass(SecretEntity.Key.class)
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

    /** Agency and name. */
    public static final class Key extends EntityKey {
        private static final long serialVersionUID = 1L;
        public String agency;
        public String name;

        @Override
        public List<Object> parts() {
            return List.of(agency, name);
        }
    }
}
