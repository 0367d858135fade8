package dk.medspil.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medspil.platform.problem.Refusal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people's spreadsheets write them, and files that are none. */
class CsvTableTest {

    private static final String HEAD = "navn;mail\n";

    private static CsvTable read(String text, Charset charset) {
        return CsvTable.read(text.getBytes(charset), ImportKind.PARTICIPANTS);
    }

    private static CsvTable read(String text) {
        return read(text, StandardCharsets.UTF_8);
    }

    private static String first(CsvTable table, ImportColumn column) {
        return table.lines().get(0).cell(column);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void danishLettersAreReadAsTheyWereWritten(String charset) {
        CsvTable table = read(HEAD + "Søren Ærø;s@ø.example\n", Charset.forName(charset));

        assertThat(table.file().encoding()).isEqualToIgnoringCase(charset);
        assertThat(first(table, ImportColumn.NAME)).isEqualTo("Søren Ærø");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() {
        assertThat(first(read("\uFEFF\"Navn\";Mail\nIda;i@x.example\n"), ImportColumn.NAME))
                .isEqualTo("Ida");
    }

    @Test
    void lettersOfAMacAreTheLettersOfEverybodyElse() {
        assertThat(first(read(HEAD + "A\u030Ase;a@x.example\n"), ImportColumn.NAME))
                .isEqualTo("Åse");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void fieldsArePartedByWhatTheFirstLineSays(String separator) {
        String sep = separator.equals("|") ? "sep=|\n" : "";
        CsvTable table = read(sep + "mail;navn\n\"Lund; Bo\"".replace(";", separator) + separator + "Bo\n");

        assertThat(first(table, ImportColumn.EMAIL)).isEqualTo("Lund" + separator.strip() + " Bo");
        assertThat(first(table, ImportColumn.NAME)).isEqualTo("Bo");
    }

    @Test
    void aLineBreakInsideQuotesPartsNoLines() {
        CsvTable table = CsvTable.read(
                "dag;hvordan;organisation;bemærkning\r\n2.3.2010;møde;\"Hus\r\nog have\";\"Første.\r\nAnden.\"\r\n3.3.2010;møde;Hus;\r\n"
                        .getBytes(StandardCharsets.UTF_8),
                ImportKind.CONTACTS);

        assertThat(table.lines()).extracting(CsvTable.Line::number).containsExactly(2L, 5L);
        assertThat(first(table, ImportColumn.ORGANISATION)).isEqualTo("Hus og have");
        assertThat(table.lines().get(0).text(ImportColumn.NOTE)).isEqualTo("Første.\nAnden.");
    }

    @Test
    void emptyLinesAreLeftOutAndUnknownColumnsNamed() {
        CsvTable table = read("navn;mail;Ansvarlig\n;;\nIda;i@x.example;Amina\n\n ; ;\n");

        assertThat(table.lines()).hasSize(1);
        assertThat(table.ignored()).containsExactly("Ansvarlig");
    }

    @Test
    void aSeparatorThatIsNotQuotedIsSeen() {
        CsvTable table = read(HEAD + "Lund; Bo;bo@x.example\nIda;i@x.example;;\n");

        assertThat(table.lines()).extracting(CsvTable.Line::overfull).containsExactly(true, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "navn;mail\n",
                "navn;post\nIda;x\n",
                "navn;mail;mail\nIda;i@x.example;j@x.example\n",
                "navn;mail\n\"Ida;i@x.example\n",
                "navn;mail\nI\u0000da;i@x.example\n",
                "PK\u0003\u0004;navn;mail\n",
                "sep=\"\nnavn;mail\nIda;i@x.example\n"
            })
    void whatIsNoSuchFileIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(Refusal.class);
    }

    @Test
    void aCellThatHoldsHalfTheFileIsTooLongAndShownInBrief() {
        CsvTable.Line line =
                read(HEAD + "🙂".repeat(100_000) + ";i@x.example\n").lines().get(0);

        assertThat(ImportCells.wrong(line)).contains(ImportPreview.Why.TOO_LONG);
        assertThat(ImportCells.words(line.cell(ImportColumn.NAME), "Ida")).isEqualTo("🙂".repeat(100) + "…, Ida");
    }

    @Test
    void aFileHasAThousandLinesAtMost() {
        String most = HEAD + "Ida;i@x.example\n".repeat(CsvTable.MOST_LINES);

        assertThat(read(most).lines()).hasSize(CsvTable.MOST_LINES);
        assertThatThrownBy(() -> read(most + "Bo;b@x.example\n")).hasMessage("import-too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010-03-02", "2.3.2010", "02.03.2010", "2-3-2010", "2/3/2010"})
    void aDayIsReadAsDanesWriteIt(String text) {
        assertThat(ImportCells.day(text)).hasToString("Optional[2010-03-02]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31.2.2010", "3/14/2010", "2.3.10", "2.3.0010", "i går", "2010-03-02T08:00"})
    void whatIsNoDayIsNotMadeOne(String text) {
        assertThat(ImportCells.day(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bo", "bo@x", "bo@x..dk", ".bo@x.dk", "b o@x.dk", "bo@x.dk, ida@x.dk", "<bo@x.dk>", "bø@x.dk"})
    void whatMailCannotReachIsNoAddress(String text) {
        assertThat(ImportCells.isEmail(text)).isFalse();
        assertThat(ImportCells.isEmail("bo.lund+klub@blå-hus.dk")).isTrue();
    }
}
