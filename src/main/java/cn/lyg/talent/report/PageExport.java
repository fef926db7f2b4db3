package cn.lyg.talent.report;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintElementContainer;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.export.ooxml.JRDocxExporter;
import net.sf.jasperreports.engine.export.ooxml.JRPptxExporter;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;

/** Writes laid-out pages as PDF, HTML, PPTX or DOCX. */
final class PageExport {
  /** An array in PDF/A-1 has room for 8,191 elements; some are the exporter's own. */
  private static final int MOST_TAGS = 8_000;

  private final JasperPrint pages;
  private final String title;
  private final Language language;
  private final Provenance provenance;

  PageExport(JasperPrint pages, String title, Language language, Provenance provenance) {
    this.pages = pages;
    this.title = title;
    this.language = language;
    this.provenance = provenance;
  }

  Path write(Format format, Path file) throws IOException {
    try {
      return Files.write(
          file,
          switch (format) {
            case PDF -> pdf();
            case HTML -> new HtmlPage(title, language).of(pages);
            case PPTX -> pptx();
            case DOCX -> docx();
            case XLSX, CSV -> throw new IllegalArgumentException(format + " holds no pages");
          });
    } catch (JRException | JRRuntimeException refused) {
      throw new WarehouseException(
          Fault.STORAGE, file, "cannot be written: " + refused.getMessage(), refused);
    }
  }

  /**
   * PDF/A-1: fonts embedded, fit for the archive; the same bytes for the same figures. Tagged (1a),
   * unless there are more texts than one list of tags may hold (ISO 19005-1, 6.1.12); then 1b.
   */
  private byte[] pdf() throws JRException, IOException {
    Path colours = Files.createTempFile("colours", ".icc");
    try {
      Files.write(colours, ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
      SimplePdfExporterConfiguration settings = new SimplePdfExporterConfiguration();
      boolean isTagged =
          pages.getPages().stream().mapToInt(page -> texts(page.getElements())).sum() <= MOST_TAGS;
      settings.setPdfaConformance(
          isTagged ? PdfaConformanceEnum.PDFA_1A : PdfaConformanceEnum.PDFA_1B);
      settings.setIccProfilePath(colours.toString());
      settings.setTagged(isTagged);
      settings.setTagLanguage(language.tag());
      settings.setMetadataTitle(title);
      settings.setDisplayMetadataTitle(true);
      JRPdfExporter exporter = new JRPdfExporter();
      exporter.setConfiguration(settings);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      exporter.setExporterInput(new SimpleExporterInput(pages));
      exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
      exporter.exportReport();
      return ReproduciblePdf.of(bytes.toByteArray(), provenance.asOf());
    } finally {
      Files.delete(colours);
    }
  }

  private static int texts(List<JRPrintElement> elements) {
    return elements.stream()
        .mapToInt(
            element ->
                element instanceof JRPrintElementContainer frame ? texts(frame.getElements()) : 1)
        .sum();
  }

  private byte[] pptx() throws JRException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JRPptxExporter exporter = new JRPptxExporter();
    exporter.setExporterInput(new SimpleExporterInput(pages));
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
    exporter.exportReport();
    return bytes.toByteArray();
  }

  private byte[] docx() throws JRException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JRDocxExporter exporter = new JRDocxExporter();
    exporter.setExporterInput(new SimpleExporterInput(DocumentFrames.of(pages)));
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
    exporter.exportReport();
    return bytes.toByteArray();
  }
}
