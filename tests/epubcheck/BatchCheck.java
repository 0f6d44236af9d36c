// BatchCheck.java -- runs Debian's EPUBCheck over many books in one JVM: starting it costs more than a book.
// Usage: java -cp epubcheck.jar BatchCheck.java BOOK...
// A finding is a line of tab-separated fields: book, severity, id, file, line, column, message.
// Each book that was read to its end is one more line: book, "done".
// SPDX-License-Identifier: MIT
import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.FeatureEnum;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;

public class BatchCheck {
    private static final EnumSet<Severity> COUNTED =
        EnumSet.of(Severity.FATAL, Severity.ERROR, Severity.WARNING);
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private static class Lines extends MasterReport {
        private final String book;

        Lines(String book) {
            this.book = book;
            setEpubFileName(new File(book).getAbsolutePath());
            setLocale(Locale.ENGLISH); // else the messages follow the environment
        }

        @Override
        public void message(Message message, EPUBLocation place, Object... args) {
            if (COUNTED.contains(message.getSeverity()))
                OUT.println(String.join("\t", book, message.getSeverity().toString(),
                    message.getID().toString().replace('_', '-'), String.valueOf(place.getPath()),
                    String.valueOf(place.getLine()), String.valueOf(place.getColumn()),
                    message.getMessage(args).replaceAll("\\s+", " ")));
        }

        @Override
        public void info(String resource, FeatureEnum feature, String value) {
        }

        @Override
        public int generate() {
            return 0;
        }

        @Override
        public void initialize() {
        }
    }

    public static void main(String[] books) {
        for (String book : books) {
            new EpubCheck(new File(book), new Lines(book)).doValidate();
            OUT.println(book + "\tdone");
        }
    }
}
