package id.talaksana.documents.paper;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;

/** The logical structure of a PDF under way: which piece of content belongs to which element. */
final class PdfStructure {
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final Map<Tag, PDStructureElement> elements = new IdentityHashMap<>();
    private final Map<Integer, COSBase> parents = new TreeMap<>();

    PdfStructure(PDDocument document, Tag structure) {
        document.getDocumentCatalog().setStructureTreeRoot(root);
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(marked);
        PDStructureElement top = new PDStructureElement(structure.role(), root);
        root.appendKid(top);
        elements.put(structure, top);
        descend(structure, top);
    }

    private void descend(Tag tag, PDStructureElement element) {
        for (Tag child : tag.children()) {
            PDStructureElement made = new PDStructureElement(child.role(), element);
            if (child.alternative() != null) {
                made.setAlternateDescription(child.alternative());
            }
            attributes(child, made);
            element.appendKid(made);
            elements.put(child, made);
            descend(child, made);
        }
    }

    private static void attributes(Tag tag, PDStructureElement element) {
        if (tag.scope() == null) {
            return;
        }
        COSDictionary table = new COSDictionary();
        table.setName(COSName.O, "Table");
        table.setName(COSName.getPDFName("Scope"), tag.scope());
        if (tag.span() > 1) {
            table.setInt(COSName.getPDFName("ColSpan"), tag.span());
        }
        if (tag.rows() > 1) {
            table.setInt(COSName.getPDFName("RowSpan"), tag.rows());
        }
        element.getCOSObject().setItem(COSName.A, table);
    }

    /** The number of a new piece of content on this page. */
    int piece(PDPage page, Tag tag) {
        PDStructureElement element = elements.get(tag);
        if (element == null) {
            throw new IllegalStateException("An element of type " + tag.role() + " is not in the structure.");
        }
        COSArray pieces = (COSArray) parents.computeIfAbsent(page.getStructParents(), p -> new COSArray());
        int number = pieces.size();
        pieces.add(element);
        COSDictionary reference = new COSDictionary();
        reference.setName(COSName.TYPE, "MCR");
        reference.setItem(COSName.PG, page);
        reference.setInt(COSName.MCID, number);
        kid(element, reference);
        return number;
    }

    /** A field's place in the structure. */
    void field(PDPage page, Tag tag, PDAnnotationWidget widget, int key) {
        PDStructureElement element = elements.get(tag);
        COSDictionary reference = new COSDictionary();
        reference.setName(COSName.TYPE, "OBJR");
        reference.setItem(COSName.PG, page);
        reference.setItem(COSName.OBJ, widget);
        kid(element, reference);
        widget.setStructParent(key);
        parents.put(key, element.getCOSObject());
    }

    private static void kid(PDStructureElement element, COSDictionary kid) {
        COSBase kids = element.getCOSObject().getDictionaryObject(COSName.K);
        if (!(kids instanceof COSArray)) {
            COSArray list = new COSArray();
            if (kids != null) {
                list.add(kids);
            }
            kids = list;
            element.getCOSObject().setItem(COSName.K, list);
        }
        ((COSArray) kids).add(kid);
    }

    /** Writes the way back from content to elements. */
    void finish(int widgets) {
        COSArray numbers = new COSArray();
        List<Integer> keys = new ArrayList<>(parents.keySet());
        for (int key : keys) {
            numbers.add(COSInteger.get(key));
            numbers.add(parents.get(key));
        }
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        root.getCOSObject().setItem(COSName.PARENT_TREE, tree);
        root.setParentTreeNextKey(keys.isEmpty() ? 0 : keys.get(keys.size() - 1) + 1 + widgets);
    }
}
