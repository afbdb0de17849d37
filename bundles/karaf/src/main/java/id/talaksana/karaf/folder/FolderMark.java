package id.talaksana.karaf.folder;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the watched folder from what stands in its place while its file system is not mounted: a hidden file in it, and
 * beside it the memory that the file was put there. A folder in which nothing can be written has no mark and is known by
 * whether it can be listed alone.
 */
final class FolderMark {
    private static final Logger LOG = LoggerFactory.getLogger(FolderMark.class);

    private final Path folder;
    private final Path mark;
    private final Path memory;
    private boolean told;

    FolderMark(Path folder) {
        this.folder = folder;
        this.mark = folder.resolve(".talaksana");
        this.memory = folder.resolveSibling("." + folder.getFileName() + "-known");
    }

    Path file() {
        return mark;
    }

    /** Whether this is the folder that was watched before; one that is watched for the first time is marked. */
    boolean stands() {
        boolean marked = Files.exists(mark);
        if (marked == Files.exists(memory)) {
            return marked || begin();
        }
        if (marked) {
            put(memory);
        }
        return marked;
    }

    private boolean begin() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            return false;
        }
        if (Files.isWritable(folder) && put(mark)) {
            put(memory);
        }
        return true;
    }

    private boolean put(Path file) {
        try {
            Files.createFile(file);
            return true;
        } catch (FileAlreadyExistsException e) {
            return true;
        } catch (IOException e) {
            if (!told) {
                LOG.warn("{} cannot be written: it cannot be told whether the folder is mounted", file, e);
            }
            told = true;
            return false;
        }
    }
}
