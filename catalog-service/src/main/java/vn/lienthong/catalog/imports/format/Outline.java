package vn.lienthong.catalog.imports.format;

import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.lienthong.catalog.CatalogProblem;
import vn.lienthong.chassis.web.problem.Refused;

/**
 * A sheet, looked through before any of it is kept: a few bytes of it may ask for gigabytes, and what its merged cells
 * stood for is told behind all of them.
 */
final class Outline {
    /** What spreadsheets have. */
    private static final int MOST_COLUMNS = 16_384;
    /** Spreadsheets write 17, a sign, a point and an exponent. */
    private static final int LONGEST_NUMBER = 40;

    private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})\\d{1,7}");
    private static final Pattern RANGE = Pattern.compile("[A-Z]{1,3}\\d{1,7}:[A-Z]{1,3}(\\d{1,7})");
    static final XMLInputFactory XML = withoutEntities();

    private boolean saysSomething;
    private String merged = "";
    private int mergedUntil;

    private Outline() {}

    /** Refuses a sheet that is too wide for one, or of which something is in no form that spreadsheets write. */
    static Outline of(InputStream sheet) throws XMLStreamException {
        Outline outline = new Outline();
        XMLStreamReader xml = XML.createXMLStreamReader(sheet);
        try {
            boolean number = false;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "c" -> number = isNumber(xml);
                        case "v" -> outline.value(xml, number);
                        case "is" -> outline.saysSomething = true;
                        case "mergeCell" -> outline.merge(xml.getAttributeValue(null, "ref"));
                        default -> {} // says nothing by itself
                    }
                }
            }
        } finally {
            xml.close();
        }
        return outline;
    }

    boolean saysSomething() {
        return saysSomething;
    }

    /** {@code cells-merged} for those below a line: all of them but one have lost what they said. */
    void requireUnmergedBelow(int line) {
        if (mergedUntil > line) {
            throw new Refused(CatalogProblem.CELLS_MERGED, merged);
        }
    }

    /** The cell that begins; a cell without a place stands behind the one before. */
    private static boolean isNumber(XMLStreamReader cell) {
        String place = cell.getAttributeValue(null, "r");
        if (place != null) {
            Matcher parts = CELL.matcher(place);
            require(parts.matches());
            if (column(parts.group(1)) > MOST_COLUMNS) {
                throw new Refused(CatalogProblem.SHEET_TOO_WIDE, MOST_COLUMNS);
            }
        }
        String type = cell.getAttributeValue(null, "t");
        return type == null || type.equals("n");
    }

    private void value(XMLStreamReader xml, boolean number) throws XMLStreamException {
        saysSomething = true;
        require(!number || xml.getElementText().length() <= LONGEST_NUMBER);
    }

    private void merge(String range) {
        Matcher parts = RANGE.matcher(String.valueOf(range));
        require(parts.matches());
        int last = Integer.parseInt(parts.group(1));
        if (last > mergedUntil) {
            mergedUntil = last;
            merged = range;
        }
    }

    /** From 1. */
    private static int column(String letters) {
        return letters.chars().reduce(0, (before, letter) -> before * 26 + letter - 'A' + 1);
    }

    private static void require(boolean written) {
        if (!written) {
            throw new Refused(CatalogProblem.FILE_UNREADABLE, "XLSX");
        }
    }

    private static XMLInputFactory withoutEntities() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
