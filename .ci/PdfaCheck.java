import java.io.FileInputStream;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Set;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Says of each file whether it is the PDF/A-1a or 1b it claims to be; ends with 1 where one is not. */
public final class PdfaCheck {
  private static final Set<PDFAFlavour> CLAIMS =
      EnumSet.of(PDFAFlavour.PDFA_1_A, PDFAFlavour.PDFA_1_B);

  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    boolean sound = files.length > 0;
    for (String file : files) {
      try (InputStream stream = new FileInputStream(file);
          PDFAParser parser = Foundries.defaultInstance().createParser(stream)) {
        PDFAFlavour claimed = parser.getFlavour();
        ValidationResult result =
            Foundries.defaultInstance().createValidator(claimed, false).validate(parser);
        boolean holds = result.isCompliant() && CLAIMS.contains(claimed);
        System.out.println((holds ? "PDF/A-" : "NOT PDF/A-") + claimed.getId() + " " + file);
        result.getFailedChecks().forEach((rule, times) -> System.out.println("  " + rule + " " + times));
        sound &= holds;
      }
    }
    System.exit(sound ? 0 : 1);
  }
}
