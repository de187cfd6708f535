package org.throughline.text;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumberedTextTest {

    @Test
    void theWordsOfAnObjectiveStandRightUnderItsHeadingWhereOtherProgramsReadThemAsWords() {
        var text = """
            # Plan

            ## Objective 1: Homes
            To build a hundred.

            ## Objective 2: Rents
            To hold them.

                They rose by a tenth.
            """;

        assertThat(NumberedText.read(text).toText()).isEqualTo(text);
    }

    @Test
    void readsColonsAfterNumbers() {
        assertThat(tree("3: Housing\n3.2: Rents\n3.2.1: Visit every house\nin the north.\n3.2.2: Print.\n4: Work"))
                .isEqualTo("""
                    P 3 Housing
                      P 3.2 Rents
                        P 3.2.1 Visit every house in the north.
                        P 3.2.2 Print.
                    P 4 Work
                    """);
    }

    @Test
    void readsMarkdownHeadingsWithATitle() {
        assertThat(tree("""
            # The plan

            Why we write.

            ## 1. Housing

            1.1 Rents fall.

            ### Means

            - visits
            - papers

            ## 2 Work
            Text.\
            """)).isEqualTo("""
                = The plan
                P Why we write.
                H 1 Housing
                  P 1.1 Rents fall.
                  H Means
                    P - visits/- papers
                H 2 Work
                  P Text.
                """);
    }

    @Test
    void readsUnderlinedHeadings() {
        assertThat(tree("Plan\n====\n\nHousing\n-------\n\n1. One\n2. Two\n\n----\n\nEnd"))
                .isEqualTo("= Plan\nH Housing\n  P 1 One\n  P 2 Two\n    P End\n");
    }

    @Test
    void readsSectionsLettersAndBrackets() {
        assertThat(tree("""
            § 4 Dues
            (1) Each branch:
            (a) collects,
            (b) sends on.
            (2) The treasurer reports.
            § 5 Offices

            1) Chair
            2) Treasurer\
            """)).isEqualTo("""
                P § 4 Dues
                  P (1) Each branch:
                    P (a) collects,
                    P (b) sends on.
                  P (2) The treasurer reports.
                P § 5 Offices
                  P 1) Chair
                  P 2) Treasurer
                """);
    }

    @Test
    void romanFiguresStandOverNumbers() {
        assertThat(tree("""
            The members, gathered in May, decide:

            I. Housing
            1. Rents fall.
            2. Homes are dry.
            a. Cellars first,
            b. roofs after.
            II. Work
            1. Hours fall.

            III. What is left

            5. Nothing.\
            """)).isEqualTo("""
                P The members, gathered in May, decide:
                P I Housing
                  P 1 Rents fall.
                  P 2 Homes are dry.
                    P a Cellars first,
                    P b roofs after.
                P II Work
                  P 1 Hours fall.
                P III What is left
                  P 5 Nothing.
                """);
        assertThat(tree("## I. Housing\n\n§ 1 Rents\n\n§ 2 Homes\n\n## II. Work\n\n§ 3 Hours"))
                .isEqualTo("H I Housing\n  P § 1 Rents\n  P § 2 Homes\nH II Work\n  P § 3 Hours\n");
    }

    @Test
    void aLetterThatStandsInTwoRowsGoesOnInTheOpenOne() {
        var letters = "abcdefghij".chars().mapToObj(c -> (char) c + ". x\n").collect(joining());
        assertThat(NumberedText.read(letters).lines())
                .hasSize(10)
                .allMatch(line -> line.depth() == 0)
                .extracting(Line::number)
                .contains("h", "i", "j");
        assertThat(tree("1. One\ni. x\nii. y\n2. Two")).isEqualTo("P 1 One\n  P i x\n  P ii y\nP 2 Two\n");
    }

    @Test
    void namesAndSentencesAreNoRows() {
        assertThat(tree("A. Smith spoke first.\n\nI. e. nobody was asked.\n\nV. Woolf was read."))
                .isEqualTo("P A. Smith spoke first.\nP I. e. nobody was asked.\nP V. Woolf was read.\n");
    }

    @Test
    void figuresInSentencesAreNotLabels() {
        assertThat(tree("""
            3.4: In the north

            3.5 million people rent. Since
            1998 was a good year, and
            12. May is near, we ask
            10.000 personas.

            1998. Then came the
            3.5 million.

            3.5: Next
            """)).isEqualTo("""
                P 3.4 In the north
                  P 3.5 million people rent. Since 1998 was a good year, and 12. May is near, we ask 10.000 personas.
                  P 1998. Then came the 3.5 million.
                P 3.5 Next
                """);
    }

    @Test
    void aMarkedLineIsAnObjective() {
        assertThat(tree("""
            ## 2 Housing

            2.1 Objective: Healthy homes
            We inspect.

            - often

            Objetivo 2.2: Alquiler justo

            Objective: No number\
            """)).isEqualTo("""
                H 2 Housing
                  O 2.1 Healthy homes | We inspect.//- often
                  O 2.2 Alquiler justo |\s
                    O No number |\s
                """);
        assertThat(tree("## Objective 1: Rents\n\nObjective lessons were drawn.\n\nObjectives of all"))
                .isEqualTo("O 1 Rents | \n  P Objective lessons were drawn.\n  P Objectives of all\n");
    }

    @Test
    void aTitleGoesOnOverALineEndOnlyWithinASentence() {
        assertThat(tree("Objective: Every tenant in the city\nhas a healthy home\nBy inspection."))
                .isEqualTo("O Every tenant in the city has a healthy home | By inspection.\n");
    }

    @Test
    void listsTablesAndIndentedBlocksStayInTheBody() {
        assertThat(tree("""
            1.1 We will:

            1. ask
            2. listen

            | a | b |
            |---|---|
            | 1 | 2 |

                and so on
                and on

            ```
            1.2 not a label
            ```

            1.2 Next\
            """)).isEqualTo("""
                P 1.1 We will://1. ask/2. listen//| a | b |/|---|---|/| 1 | 2 |//and so on and on//```/1.2 not a label/```
                P 1.2 Next
                """);
    }

    @Test
    void windowsLinesAndAByteOrderMarkMakeNoDifference() {
        assertThat(NumberedText.read("\uFEFF# T\r\n\r\n1. a\r\n\tb\r\n2. c"))
                .isEqualTo(NumberedText.read("# T\n\n1. a\n\tb\n2. c"));
        assertThat(tree("")).isEmpty();
        assertThat(tree("\n \n")).isEmpty();
    }

    @Test
    void rowsBeginAgainUnderHeadings() {
        assertThat(tree("## A\n1. x\n2. y\n## B\n1. z\n2. w\n## C\n3. v"))
                .isEqualTo("H A\n  P 1 x\n  P 2 y\nH B\n  P 1 z\n  P 2 w\nH C\n  P 3 v\n");
    }

    @Test
    void oddNumbersAreReadAndTold() {
        var outline = NumberedText.read("1.1 One\n\n1.4 Four\n\n1.4 Again\n\n1.2 Back\n\n7.7: Far");

        assertThat(outline.deviations().stream().map(it -> it.line() + " " + it.code() + it.arguments()))
                .containsExactly(
                        "3 gap[1.4, 1.1]", "5 repeated[1.4, 1.4]", "7 backwards[1.2, 1.4]", "9 kept_as_text[7.7]");
        assertThat(outline.lines()).extracting(Line::number).containsExactly("1.1", "1.4", "1.4", "1.2", "");
    }

    @Test
    void severalHundredProvisionsAreRead() {
        var text = IntStream.rangeClosed(1, 30)
                .mapToObj(n -> n + ": Part\n"
                        + IntStream.rangeClosed(1, 30)
                                .mapToObj(m -> n + "." + m + ": Text\n")
                                .collect(joining()))
                .collect(joining());

        assertThat(NumberedText.read(text).lines()).hasSize(930).allMatch(Line::numbered);
        assertThat(NumberedText.read(text).deviations()).isEmpty();
    }

    @Test
    void aLineKnowsWhereItStoodAndWhatItHangsUnder() {
        var outline = NumberedText.read("# T\n\n1. a\n\n1.1 b\n\n2. c");

        assertThat(outline.lines()).extracting(Line::sourceLine).containsExactly(3, 5, 7);
        assertThat(outline.parent(0)).isEmpty();
        assertThat(outline.parent(1)).hasValue(0);
        assertThat(outline.parent(2)).isEmpty();
    }

    @Test
    void kindsCanBeChangedLater() {
        var outline = NumberedText.read("1. Housing\n1.1 Healthy homes\n\n    We inspect.\n\n2. Work.");

        assertThat(tree(outline.withLikelyHeadings().withKind(1, Line.Kind.OBJECTIVE)))
                .isEqualTo("H 1 Housing\n  O 1.1 Healthy homes | We inspect.\nP 2 Work.\n");
        assertThat(outline.withKind(1, Line.Kind.OBJECTIVE).withKind(1, Line.Kind.PARAGRAPH))
                .isEqualTo(outline);
    }

    private static String tree(String text) {
        return tree(NumberedText.read(text));
    }

    static String tree(Outline outline) {
        return outline.title().map(title -> "= " + title + "\n").orElse("")
                + outline.lines().stream()
                        .map(line -> "  ".repeat(line.depth())
                                + line.kind().name().charAt(0)
                                + (line.numbered() ? " " + line.number() : "")
                                + " " + line.title()
                                + (line.kind() == Line.Kind.OBJECTIVE ? " | " : "")
                                + line.body().replace('\n', '/')
                                + "\n")
                        .collect(joining());
    }
}
