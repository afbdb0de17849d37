package id.talaksana.store.database;

import java.util.regex.Pattern;

/** Addresses of databases, which may hold a password, in texts that people read. */
final class DatabaseAddress {
    private static final Pattern PARAMETER = Pattern.compile("(?i)\\b(user|password|sslpassword)=[^&;\\s]*");
    /** Drivers here know no such address, but people try it. */
    private static final Pattern BEFORE_HOST = Pattern.compile("//[^/@\\s]*@");

    private DatabaseAddress() {}

    /** The text without names and passwords. */
    static String withoutSecrets(String text) {
        return BEFORE_HOST.matcher(PARAMETER.matcher(text).replaceAll("$1=…")).replaceAll("//…@");
    }
}
