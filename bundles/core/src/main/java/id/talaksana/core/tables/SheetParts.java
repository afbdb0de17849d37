package id.talaksana.core.tables;

import id.talaksana.core.words.CoreWords;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of an XLSX file, which is a ZIP file of XML; no more of it is unpacked than a table can need. */
final class SheetParts {
    /** A hundred thousand rows of eighty cells are a third of it. */
    private static final long MOST_BYTES = 1L << 30;

    private static final int MOST_PARTS = 2_000;
    private static final XMLInputFactory XML = factory();

    private SheetParts() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Gives each part in XML, in the order of the file. */
    static void each(Supplier<InputStream> content, Taker taker) throws IOException, XMLStreamException {
        try (ZipInputStream zip = new ZipInputStream(content.get())) {
            Unpacked unpacked = new Unpacked(zip);
            int parts = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++parts > MOST_PARTS) {
                    throw Columns.invalid(CoreWords.text("the-sheet-is-too-large-unpacked"));
                }
                String name = entry.getName().startsWith("/") ? entry.getName().substring(1) : entry.getName();
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    taker.take(name, XML.createXMLStreamReader(unpacked));
                }
                unpacked.transferTo(java.io.OutputStream.nullOutputStream());
            }
        }
    }

    /** Somebody who reads what is of use. */
    interface Taker {
        void take(String name, XMLStreamReader part) throws XMLStreamException;
    }

    /** Counts what all parts are together. */
    private static final class Unpacked extends FilterInputStream {
        private long bytes;

        Unpacked(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int more) {
            bytes += more;
            if (bytes > MOST_BYTES) {
                throw Columns.invalid(CoreWords.text("the-sheet-is-too-large-unpacked"));
            }
        }

        /** The file has further parts. */
        @Override
        public void close() {
            // Whoever opened the file closes it.
        }
    }
}
