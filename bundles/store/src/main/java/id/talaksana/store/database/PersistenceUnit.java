package id.talaksana.store.database;

import java.net.MalformedURLException;
import java.net.URL;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import javax.persistence.SharedCacheMode;
import javax.persistence.ValidationMode;
import javax.persistence.spi.ClassTransformer;
import javax.persistence.spi.PersistenceUnitInfo;
import javax.persistence.spi.PersistenceUnitTransactionType;
import javax.sql.DataSource;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.jpa.PersistenceProvider;

/** What a persistence.xml would say, in Java: entities are listed, nothing is scanned, woven or cached. */
public final class PersistenceUnit implements PersistenceUnitInfo {

    /**
     * Every entity, embeddable and converter of the store, by name: this package knows none of those that use it. A table has
     * one mapping: those that every step goes through (cases, their rows, the agenda) have columns by hand instead.
     */
    public static final List<String> ENTITIES = Stream.of(
                    "accounts.AccountEntity",
                    "accounts.AccountNameEntity",
                    "assignments.AssignmentEntity",
                    "calendars.CalendarEntity",
                    "complaints.ComplaintEntity",
                    "complaints.ComplaintFileEntity",
                    "complaints.ComplaintRowEntity",
                    "complaints.TicketStanding",
                    "definitions.ActorSetEntity",
                    "definitions.DefinitionEntity",
                    "logins.LoginEntity",
                    "publications.PublicationEntity",
                    "secrets.InstallationEntity",
                    "secrets.SecretEntity",
                    "administration.JudgementEntity",
                    "administration.PreparedVersionEntity",
                    "administration.SubstitutionEntity",
                    "agenda.NoticeEntity")
            .map(name -> "id.talaksana.store." + name)
            .toList();

    private final DataSource dataSource;
    private final List<String> entities;
    private final ClassLoader classLoader = new EntityClassLoader();

    public PersistenceUnit(DataSource dataSource, List<String> entities) {
        this.dataSource = dataSource;
        this.entities = entities;
    }

    /**
     * EclipseLink asks one class loader for the entities and for its own platform classes. In OSGi no bundle sees both:
     * entities come from this bundle, everything else from EclipseLink's own.
     */
    private static final class EntityClassLoader extends ClassLoader {

        public EntityClassLoader() {
            super(PersistenceUnit.class.getClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            return PersistenceProvider.class.getClassLoader().loadClass(name);
        }

        @Override
        protected URL findResource(String name) {
            return PersistenceProvider.class.getClassLoader().getResource(name);
        }
    }

    @Override
    public Properties getProperties() {
        Properties properties = new Properties();
        properties.setProperty(PersistenceUnitProperties.WEAVING, "false");
        properties.setProperty(PersistenceUnitProperties.DDL_GENERATION, PersistenceUnitProperties.NONE);
        // java.util.logging is what the container's log listens to.
        properties.setProperty(PersistenceUnitProperties.LOGGING_LOGGER, "JavaLogger");
        // Every exception is thrown on as well, and whoever meets it handles or logs it: a key that somebody else took
        // a moment
        // before is no trouble, and the library's copy of it with its stack trace would look like one.
        properties.setProperty(PersistenceUnitProperties.LOGGING_LEVEL, "SEVERE");
        properties.setProperty(PersistenceUnitProperties.LOGGING_PARAMETERS, "false");
        properties.setProperty(PersistenceUnitProperties.BATCH_WRITING, "JDBC");
        return properties;
    }

    @Override
    public String getPersistenceUnitName() {
        return "talaksana";
    }

    @Override
    public String getPersistenceProviderClassName() {
        return PersistenceProvider.class.getName();
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public DataSource getJtaDataSource() {
        return null;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return dataSource;
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    /** Only a name for EclipseLink: nothing is read from it, but it takes a file for an archive and opens it. */
    @Override
    public URL getPersistenceUnitRootUrl() {
        URL here = PersistenceUnit.class.getResource("PersistenceUnit.class");
        try {
            return here.getProtocol().equals("file") ? new URL(here, ".") : here;
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<String> getManagedClassNames() {
        return entities;
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.NONE;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "2.2";
    }

    @Override
    public ClassLoader getClassLoader() {
        return classLoader;
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
        // Nothing is woven.
    }

    @Override
    public ClassLoader getNewTempClassLoader() {
        return classLoader;
    }
}
