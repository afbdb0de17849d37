package id.talaksana.documents.cleaning;

import id.talaksana.api.documents.Cleaning;
import java.util.concurrent.Semaphore;
import org.osgi.service.component.annotations.Component;

/**
 * Pictures are cleaned part by part, without being decoded: nothing of them is lost, and a small file that would be a huge
 * picture costs nothing. A PDF is read and written anew, two at a time, so that many do not take all memory together.
 */
@Component
public final class CleanedFiles implements Cleaning {
    private final Semaphore desks = new Semaphore(2, true);

    @Override
    public Outcome clean(String mediaType, byte[] content) {
        return cleaned(mediaType, content, PdfCopy::cleaned);
    }

    @Override
    public Outcome harmless(String mediaType, byte[] content) {
        return cleaned(mediaType, content, PdfCopy::harmless);
    }

    /** How a PDF is cleaned. */
    private interface OfPdf {
        byte[] cleaned(byte[] pdf) throws UncleanException;
    }

    private Outcome cleaned(String mediaType, byte[] content, OfPdf ofPdf) {
        try {
            return new Outcome.Clean(
                    switch (mediaType) {
                        case "image/jpeg" -> JpegSegments.cleaned(content);
                        case "image/png" -> PngChunks.cleaned(content);
                        case "application/pdf" -> pdf(content, ofPdf);
                        default -> throw new UncleanException(UncleanException.UNKNOWN);
                    });
        } catch (UncleanException e) {
            return new Outcome.Unclean(e.reason());
        }
    }

    private byte[] pdf(byte[] content, OfPdf ofPdf) throws UncleanException {
        desks.acquireUninterruptibly();
        try {
            return ofPdf.cleaned(content);
        } finally {
            desks.release();
        }
    }
}
