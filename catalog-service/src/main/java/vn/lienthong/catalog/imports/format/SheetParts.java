package vn.lienthong.catalog.imports.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Sheet;

/** Where in a packed workbook its sheets are: the reader of rows tells their ids, and nothing else of a sheet. */
final class SheetParts implements AutoCloseable {
    private static final String FOLDER = "xl/";

    private final ZipFile packed;
    private final Map<String, String> places;

    SheetParts(byte[] workbook) throws IOException, XMLStreamException {
        packed = ZipFile.builder().setByteArray(workbook).get();
        places = places(packed);
    }

    Outline outline(Sheet sheet) throws IOException, XMLStreamException {
        try (InputStream part = part(packed, places.get(sheet.getId()))) {
            return Outline.of(part);
        }
    }

    @Override
    public void close() throws IOException {
        packed.close();
    }

    private static Map<String, String> places(ZipFile packed) throws IOException, XMLStreamException {
        Map<String, String> places = new HashMap<>();
        try (InputStream part = part(packed, FOLDER + "_rels/workbook.xml.rels")) {
            XMLStreamReader xml = Outline.XML.createXMLStreamReader(part);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    places.put(xml.getAttributeValue(null, "Id"), place(xml.getAttributeValue(null, "Target")));
                }
            }
        }
        return places;
    }

    /** Targets are relative to the workbook, or begin at the root. */
    private static String place(String target) {
        return target.startsWith("/") ? target.substring(1) : FOLDER + target;
    }

    private static InputStream part(ZipFile packed, String place) throws IOException {
        if (place == null || packed.getEntry(place) == null) {
            throw new IOException("A part is missing");
        }
        return packed.getInputStream(packed.getEntry(place));
    }
}
