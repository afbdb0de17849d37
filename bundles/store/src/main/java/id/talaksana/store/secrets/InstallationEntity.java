package id.talaksana.store.secrets;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** What the file of secrets of each node is known by. It is nobody's own: it stands under '-'. */
@Entity(name = "installation")
@Table(name = "installation")
public class InstallationEntity {

    @Id
    public String agency;

    public String digest;

    public static InstallationEntity of(String digest) {
        InstallationEntity entity = new InstallationEntity();
        entity.agency = SecretEntity.NOBODYS;
        entity.digest = digest;
        return entity;
    }
}
