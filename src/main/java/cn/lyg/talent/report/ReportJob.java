package cn.lyg.talent.report;

import cn.lyg.talent.catalogue.Database;
import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import java.awt.Image;
import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import javax.imageio.ImageIO;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperPrintManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;

/** Writes one report from the tables of one edition. */
public final class ReportJob {
  private static final float PICTURE_ZOOM = 0.8f;

  private final ReportDefinition definition;
  private final Database catalogue;
  private final Provenance provenance;
  private final boolean forThePublic;
  private final boolean isIdentified;

  /**
   * A report of an edition.
   *
   * @param tables those of the edition, over the connection that this job may use
   */
  public ReportJob(ReportDefinition definition, Edition edition, Database tables) {
    this(definition, tables, edition.isForThePublic(), edition.isIdentified());
  }

  ReportJob(ReportDefinition definition, Database catalogue) {
    this(definition, catalogue, false, false);
  }

  private ReportJob(
      ReportDefinition definition, Database catalogue, boolean forThePublic, boolean isIdentified) {
    this.definition = definition;
    this.catalogue = catalogue;
    this.provenance = Provenance.of(catalogue);
    this.forThePublic = forThePublic;
    this.isIdentified = isIdentified;
  }

  /**
   * Writes the report in one language, in those of {@code wanted} it can be written as.
   *
   * @return the files written
   */
  public List<Path> write(Language language, Collection<Format> wanted, Path folder) {
    List<Format> formats = definition.formats().stream().filter(wanted::contains).toList();
    List<Path> written = new ArrayList<>();
    try {
      Files.createDirectories(folder);
      if (formats.stream().anyMatch(format -> format.kind() == Format.Kind.PAGE)) {
        JasperPrint filled = fill(language);
        PageExport pages = new PageExport(filled, title(language), language, provenance);
        picture(filled, folder.resolve("%s_%s.png".formatted(definition.name(), language.code())));
        for (Format format : lastDocuments(formats)) {
          written.add(pages.write(format, folder.resolve(fileName(language, format))));
        }
      }
      TableExport tables =
          new TableExport(catalogue, definition.tables(forThePublic), language, provenance);
      if (formats.contains(Format.XLSX)) {
        written.add(tables.workbook(folder.resolve(fileName(language, Format.XLSX))));
      }
      if (formats.contains(Format.CSV)) {
        written.addAll(tables.csv(folder));
      }
    } catch (IOException unwritable) {
      throw new WarehouseException(
          Fault.STORAGE, folder, "cannot be written; see that there is room and leave", unwritable);
    }
    return written;
  }

  /**
   * The first page, somewhat smaller, for the index; no report by itself, so not among the files.
   */
  private static void picture(JasperPrint pages, Path file) throws IOException {
    try {
      Image page = JasperPrintManager.printPageToImage(pages, 0, PICTURE_ZOOM);
      ImageIO.write((RenderedImage) page, "png", file.toFile());
    } catch (JRException refused) {
      throw new WarehouseException(
          Fault.STORAGE, file, "cannot be drawn: " + refused.getMessage(), refused);
    }
  }

  /** The pages that become documents are changed for it. */
  private static List<Format> lastDocuments(List<Format> formats) {
    return formats.stream()
        .filter(format -> format.kind() == Format.Kind.PAGE)
        .sorted(Comparator.comparing(format -> format == Format.DOCX))
        .toList();
  }

  private String title(Language language) {
    return language.of(definition.title());
  }

  private String fileName(Language language, Format format) {
    return "%s_%s.%s".formatted(definition.name(), language.code(), format.extension());
  }

  /** The laid-out pages. */
  JasperPrint fill(Language language) {
    String template = definition.name() + "/report.jasper";
    try (InputStream stream = Resources.stream(template)) {
      JasperReport report = (JasperReport) JRLoader.loadObject(stream);
      return MissingShapes.marked(
          JasperFillManager.fillReport(report, parameters(language), catalogue.connection()));
    } catch (JRException | JRRuntimeException | IOException refused) {
      throw new WarehouseException(
          Fault.DEFINITION_INVALID,
          Resources.location(template),
          "the report cannot be filled: " + refused.getMessage(),
          refused);
    }
  }

  private Map<String, Object> parameters(Language language) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put(JRParameter.REPORT_LOCALE, language.locale());
    parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone(Provenance.OFFICE));
    parameters.put(
        JRParameter.REPORT_RESOURCE_BUNDLE, new Labels(definition.name(), language, forThePublic));
    parameters.put("FIGURES", new Figures(language));
    parameters.put("TITLE", title(language));
    parameters.put("IDENTIFIED", isIdentified);
    parameters.put("PUBLIC", forThePublic);
    parameters.put("SNAPSHOT", provenance.snapshot());
    parameters.put("AS_OF", provenance.asOf());
    parameters.put("KNOWN_AT", provenance.knownAt());
    parameters.put("POLICY", provenance.policyVersion());
    return parameters;
  }
}
