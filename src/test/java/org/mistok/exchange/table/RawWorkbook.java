package org.mistok.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workbook written part by part, so that any part can be wrong.
public final class RawWorkbook {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private RawWorkbook() {}

    /// With these rows (`<row>…</row>`) in its one sheet, and these strings.
    public static Path write(Path file, String rows, String strings) throws IOException {
        try (InputStream sheet =
                text("<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>")) {
            return write(file, sheet, text(strings));
        }
    }

    static Path write(Path file, InputStream sheet, InputStream strings) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "[Content_Types].xml", text(contentTypes()));
            part(zip, "_rels/.rels", text(relations("officeDocument", "xl/workbook.xml", "")));
            part(
                    zip,
                    "xl/workbook.xml",
                    text("<workbook xmlns='" + MAIN + "' xmlns:r='" + RELATIONS
                            + "'><sheets><sheet name='Sheet1' sheetId='1' r:id='rId1'/></sheets></workbook>"));
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    text(relations(
                            "worksheet",
                            "worksheets/sheet1.xml",
                            "<Relationship Id='rId2' Type='" + RELATIONS
                                    + "/sharedStrings' Target='sharedStrings.xml'/>")));
            part(zip, "xl/sharedStrings.xml", strings);
            part(zip, "xl/worksheets/sheet1.xml", sheet);
        }
        return file;
    }

    static String strings(String... strings) {
        StringBuilder xml = new StringBuilder("<sst xmlns='" + MAIN + "'>");
        for (String string : strings) {
            xml.append("<si><t>").append(string).append("</t></si>");
        }
        return xml.append("</sst>").toString();
    }

    static InputStream text(String text) {
        return new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void part(ZipOutputStream zip, String name, InputStream content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        content.transferTo((OutputStream) zip);
        zip.closeEntry();
    }

    private static String relations(String type, String target, String more) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + "<Relationship Id='rId1' Type='" + RELATIONS + "/" + type + "' Target='" + target + "'/>" + more
                + "</Relationships>";
    }

    private static String contentTypes() {
        String base = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                + "<Default Extension='xml' ContentType='application/xml'/>"
                + "<Override PartName='/xl/workbook.xml' ContentType='" + base + "sheet.main+xml'/>"
                + "<Override PartName='/xl/sharedStrings.xml' ContentType='" + base + "sharedStrings+xml'/>"
                + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='" + base + "worksheet+xml'/></Types>";
    }
}
