package dev.authscope.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import dev.authscope.diagram.Diagram;
import dev.authscope.diagram.DiagramCompiler;
import dev.authscope.diagram.DiagramItem;
import dev.authscope.diagram.DiagramOptions;
import dev.authscope.diagram.DiagramTimelines;
import dev.authscope.diagram.RandomStories;
import dev.authscope.flow.Timeline;
import dev.authscope.texts.Language;
import dev.authscope.texts.Texts;

class LayoutPassTest {

    private static final TextMeasure MEASURE = TextMeasure.bundled();

    private static DiagramLayout layout(Timeline timeline, Language language, LayoutOptions options) {
        Texts texts = Texts.load(language, DiagramOptions.BUNDLE);
        Diagram diagram = DiagramCompiler.compile(timeline, DiagramOptions.whole(timeline, texts));
        return LayoutPass.layout(diagram, MEASURE, texts, options);
    }

    @RepeatedTest(60)
    void whateverHappensNothingOverlapsAndEverythingIsInside(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Language language = random.nextBoolean() ? Language.ENGLISH : Language.KOREAN;
        DiagramLayout layout = layout(RandomStories.tell(random), language, LayoutOptions.FIGURE);
        rowsFollowEachOther(layout);
        arrowsGoBetweenTheirLanes(layout);
        labelsKeepApartAndFitBetweenTheirLanes(layout);
        participantsKeepApart(layout);
        everythingIsInside(layout);
    }

    private static void rowsFollowEachOther(DiagramLayout layout) {
        double y = layout.lifeTop();
        for (Placed row : layout.rows()) {
            assertThat(row.top()).isGreaterThanOrEqualTo(y);
            assertThat(row.bottom()).isGreaterThan(row.top());
            y = row.bottom();
        }
        assertThat(layout.lifeBottom()).isGreaterThanOrEqualTo(y);
        assertThat(layout.rows()).extracting(Placed::item).isEqualTo(layout.diagram().items());
    }

    private static void arrowsGoBetweenTheirLanes(DiagramLayout layout) {
        for (Placed row : layout.rows()) {
            if (row instanceof Placed.Message message) {
                assertThat(message.fromX()).isEqualTo(layout.lanes().get(message.item().from()).x());
                assertThat(message.toX()).isEqualTo(layout.lanes().get(message.item().to()).x());
                assertThat(message.arrowY()).isBetween(message.top(), message.bottom());
            }
        }
    }

    private static void labelsKeepApartAndFitBetweenTheirLanes(DiagramLayout layout) {
        for (Placed row : layout.rows()) {
            if (row instanceof Placed.Message message) {
                List<Box> boxes = boxes(message);
                for (int i = 0; i < boxes.size(); i++) {
                    Box box = boxes.get(i);
                    assertThat(box.x()).isGreaterThan(Math.min(message.fromX(), message.toX()));
                    assertThat(box.right()).isLessThan(Math.max(message.fromX(), message.toX()));
                    assertThat(box.y()).isGreaterThanOrEqualTo(message.top() - 0.01);
                    assertThat(box.bottom()).isLessThanOrEqualTo(message.bottom() + 2);
                    for (int j = 0; j < i; j++) {
                        assertThat(box.overlaps(boxes.get(j))).as("%s and %s", box, boxes.get(j)).isFalse();
                    }
                }
            }
        }
    }

    private static List<Box> boxes(Placed.Message message) {
        List<Box> boxes = new ArrayList<>();
        message.preflights().forEach(preflight -> boxes.add(preflight.box()));
        message.chips().forEach(chip -> boxes.add(chip.box()));
        for (PlacedText text : message.texts()) {
            double ascent = text.style().size() * 0.8;
            boxes.add(new Box(text.x(), text.baseline() - ascent, text.width(), ascent + 3));
        }
        message.chips().forEach(chip -> {
            assertThat(chip.text().x()).isGreaterThanOrEqualTo(chip.icon().right());
            assertThat(chip.text().x() + chip.text().width()).isLessThan(chip.box().right());
        });
        return boxes;
    }

    private static void participantsKeepApart(DiagramLayout layout) {
        for (int i = 1; i < layout.lanes().size(); i++) {
            assertThat(layout.lanes().get(i).head().x()).isGreaterThan(layout.lanes().get(i - 1).head().right());
        }
        for (PlacedLane lane : layout.lanes()) {
            assertThat(lane.head().centerX()).isCloseTo(lane.x(), within(0.01));
            for (PlacedText text : lane.texts()) {
                assertThat(text.x()).isGreaterThan(lane.head().x());
                assertThat(text.x() + text.width()).isLessThan(lane.head().right());
            }
        }
    }

    private static void everythingIsInside(DiagramLayout layout) {
        List<Box> boxes = new ArrayList<>();
        layout.lanes().forEach(lane -> boxes.add(lane.head()));
        layout.frames().forEach(frame -> boxes.add(frame.box()));
        layout.legend()
                .forEach(entry -> boxes.add(new Box(entry.sample().x(), entry.sample().y(),
                        entry.text().x() + entry.text().width() - entry.sample().x(), entry.sample().height())));
        for (Placed row : layout.rows()) {
            if (row instanceof Placed.Note note) {
                boxes.add(note.box());
            }
        }
        for (Box box : boxes) {
            assertThat(box.x()).isGreaterThanOrEqualTo(0);
            assertThat(box.right()).isLessThanOrEqualTo(layout.width());
            assertThat(box.bottom()).isLessThanOrEqualTo(layout.height());
        }
    }

    @Test
    void aWiderLabelMovesOnlyTheLanesToItsRight() {
        DiagramLayout narrow = layout(DiagramTimelines.session(), Language.ENGLISH, LayoutOptions.SCROLLING);
        DiagramLayout wide = layout(DiagramTimelines.session(), Language.ENGLISH,
                new LayoutOptions(false, false, 500, 0));
        assertThat(wide.lanes().getFirst().x()).isEqualTo(narrow.lanes().getFirst().x());
        assertThat(wide.lanes().get(1).x() - wide.lanes().getFirst().x()).isEqualTo(500);
    }

    @Test
    void theLegendExplainsWhatOccursAndNothingElse() {
        assertThat(layout(DiagramTimelines.session(), Language.ENGLISH, LayoutOptions.FIGURE).legend())
                .extracting(LegendEntry::key)
                .containsExactly(LegendEntry.Key.REQUEST, LegendEntry.Key.RESPONSE, LegendEntry.Key.REFUSED,
                        LegendEntry.Key.SESSION_ID, LegendEntry.Key.COOKIE, LegendEntry.Key.DELETED,
                        LegendEntry.Key.UNKNOWN);
        assertThat(layout(DiagramTimelines.session(), Language.ENGLISH, LayoutOptions.SCROLLING).legend()).isEmpty();
    }

    @Test
    void theRowsOfAVerticalRangeAreThoseThatItMeets() {
        DiagramLayout layout = layout(DiagramTimelines.many(200), Language.ENGLISH, LayoutOptions.SCROLLING);
        for (double top = 0; top < layout.height(); top += 333) {
            double from = top;
            double to = top + 500;
            assertThat(layout.rowsBetween(from, to)).isEqualTo(layout.rows()
                    .stream()
                    .filter(row -> row.bottom() > from && row.top() < to)
                    .toList());
        }
    }

    @Test
    void theRowOfAPositionIsTheLastThatHasHappenedByThen() {
        Timeline timeline = DiagramTimelines.session();
        DiagramLayout layout = layout(timeline, Language.ENGLISH, LayoutOptions.SCROLLING);
        assertThat(layout.rowAt(0)).isEqualTo(-1);
        assertThat(layout.rowAt(timeline.size() - 1)).isEqualTo(layout.rows().size() - 1);
        for (int i = 0; i < layout.rows().size(); i++) {
            assertThat(layout.rowAt(layout.rows().get(i).item().position())).isEqualTo(i);
        }
    }

    @Test
    void theMarksOfARepeatedMessageStandInOrderOnItsArrow() {
        DiagramLayout layout = layout(DiagramTimelines.renewals(8, 15), Language.ENGLISH, LayoutOptions.FIGURE);
        Placed.Message message = layout.rows()
                .stream()
                .filter(Placed.Message.class::isInstance)
                .map(Placed.Message.class::cast)
                .filter(placed -> placed.item().kind() == DiagramItem.Kind.REQUEST)
                .findFirst()
                .orElseThrow();
        double last = message.fromX();
        for (int i = 0; i < message.item().links().size(); i++) {
            assertThat(message.tickX(i)).isGreaterThan(last);
            last = message.tickX(i);
        }
        assertThat(last).isLessThan(message.toX());
    }
}
