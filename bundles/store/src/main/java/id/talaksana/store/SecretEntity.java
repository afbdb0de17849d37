package id.talaksana.store;

import java.util.List;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A secret of the installation. It never changes, so it has no version. It is nobody's own: it stands under '-'. */
@Entity(name = "secret")
@Table(name = "secret")
@IdClass(SecretEntity.Key.class)
class SecretEntity {
    static final String NOBODYS = "-";

    @Id
    String agency;

    @Id
    String name;

    byte[] content;

    static SecretEntity of(String name, byte[] content) {
        SecretEntity entity = new SecretEntity();
        entity.agency = NOBODYS;
        entity.name = name;
        entity.content = content;
        return entity;
    }

    /** Agency and name. */
    static final class Key extends EntityKey {
        private static final long serialVersionUID = 1L;
        String agency;
        String name;

        @Override
        List<Object> parts() {
            return List.of(agency, name);
        }
    }
}
