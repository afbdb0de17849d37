package id.talaksana.store.definitions;

import id.talaksana.store.columns.EntityKey;
import java.util.List;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** One actor's membership in one crew. */
@Entity(name = "definition_crew")
@Table(name = "definition_crew")
@IdClass(ActorSetEntity.Key.class)
public class ActorSetEntity {
    @Id
    public String agency;

    @Id
    public String actor;

    @Id
    public String crew;

    public static ActorSetEntity of(String agency, String actor, String crew) {
        ActorSetEntity entity = new ActorSetEntity();
        entity.agency = agency;
        entity.actor = actor;
        entity.crew = crew;
        return entity;
    }

    /** Agency, actor, crew. */
    public static final class Key extends EntityKey {
        private static final long serialVersionUID = 1L;
        public String agency;
        public String actor;
        public String crew;

        @Override
        public List<Object> parts() {
            return List.of(agency, actor, crew);
        }
    }
}
