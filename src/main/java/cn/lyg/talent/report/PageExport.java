package cn.lyg.talent.report;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.sf.jasperreports.engine.JRException;
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

  /** PDF/A-1a: tagged, fonts embedded, fit for the archive; the same bytes for the same figures. */
  private byte[] pdf() throws JRException, IOException {
    Path colours = Files.createTempFile("colours", ".icc");
    try {
      Files.write(colours, ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
      SimplePdfExporterConfiguration settings = new SimplePdfExporterConfiguration();
      settings.setPdfaConformance(PdfaConformanceEnum.PDFA_1A);
      settings.setIccProfilePath(colours.toString());
      settings.setTagged(true);
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
