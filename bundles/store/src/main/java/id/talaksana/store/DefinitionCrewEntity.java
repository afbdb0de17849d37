package id.talaksana.store;

import java.util.List;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** One actor's membership in one crew. */
@Entity(name = "definition_crew")
@Table(name = "definition_crew")
@IdClass(DefinitionCrewEntity.Key.class)
class DefinitionCrewEntity {
    @Id
    String agency;

    @Id
    String actor;

    @Id
    String crew;

    static DefinitionCrewEntity of(String agency, String actor, String crew) {
        DefinitionCrewEntity entity = new DefinitionCrewEntity();
        entity.agency = agency;
        entity.actor = actor;
        entity.crew = crew;
        return entity;
    }

    /** Agency, actor, crew. */
    static final class Key extends EntityKey {
        private static final long serialVersionUID = 1L;
        String agency;
        String actor;
        String crew;

        @Override
        List<Object> parts() {
            return List.of(agency, actor, crew);
        }
    }
}
