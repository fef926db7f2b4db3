import java.io.FileInputStream;
import java.io.InputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Says of each file whether it is the PDF/A-1a it claims to be; ends with 1 where one is not. */
public final class PdfaCheck {
  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    boolean sound = files.length > 0;
    for (String file : files) {
      try (InputStream stream = new FileInputStream(file);
          PDFAParser parser = Foundries.defaultInstance().createParser(stream, PDFAFlavour.PDFA_1_A)) {
        ValidationResult result =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_1_A, false).validate(parser);
        System.out.println((result.isCompliant() ? "PDF/A-1a " : "NOT PDF/A-1a ") + file);
        result.getFailedChecks().forEach((rule, times) -> System.out.println("  " + rule + " " + times));
        sound &= result.isCompliant();
      }
    }
    System.exit(sound ? 0 : 1);
  }
}
