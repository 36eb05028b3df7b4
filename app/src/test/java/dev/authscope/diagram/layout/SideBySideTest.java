package dev.authscope.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import dev.authscope.diagram.Diagram;
import dev.authscope.diagram.DiagramCompiler;
import dev.authscope.diagram.DiagramOptions;
import dev.authscope.diagram.DiagramTimelines;
import dev.authscope.diagram.RandomStories;
import dev.authscope.flow.Timeline;
import dev.authscope.texts.Language;
import dev.authscope.texts.Texts;

class SideBySideTest {

    private final Texts texts = Texts.load(Language.ENGLISH, DiagramOptions.BUNDLE);
    private final TextMeasure measure = TextMeasure.bundled();

    private Diagram diagram(Timeline timeline) {
        return DiagramCompiler.compile(timeline, DiagramOptions.whole(timeline, texts));
    }

    private static double left(Placed row) {
        return switch (row) {
            case Placed.Message message -> Math.min(message.fromX(), message.toX());
            case Placed.Note note -> note.left();
            case Placed.Heading heading -> heading.text().x();
            case Placed.LoopTop top -> top.text().x();
            case Placed.LoopBottom bottom -> -1;
        };
    }

    @RepeatedTest(25)
    void everyRowOfBothIsThereAndNoneCoversAnotherOfItsSide(RepetitionInfo repetition) {
        Diagram one = diagram(RandomStories.tell(new Random(repetition.getCurrentRepetition())));
        Diagram other = diagram(RandomStories.tell(new Random(100 + repetition.getCurrentRepetition())));
        DiagramLayout both = SideBySide.layout(one, other, measure, texts);
        assertThat(both.rows()).hasSize(one.items().size() + other.items().size());
        assertThat(both.lanes()).hasSize(one.lanes().size() + other.lanes().size());
        for (int i = 1; i < both.lanes().size(); i++) {
            assertThat(both.lanes().get(i).head().overlaps(both.lanes().get(i - 1).head())).isFalse();
        }
        double border = both.lanes().get(one.lanes().size()).head().x();
        for (boolean rightSide : new boolean[]{false, true }) {
            List<Placed> side = both.rows()
                    .stream()
                    .filter(row -> left(row) >= 0 && left(row) >= border - 40 == rightSide)
                    .toList();
            for (int i = 1; i < side.size(); i++) {
                assertThat(side.get(i).top()).isGreaterThanOrEqualTo(side.get(i - 1).bottom() - 0.01);
            }
        }
        assertThat(both.rows().getLast().bottom()).isLessThanOrEqualTo(both.lifeBottom());
    }

    @Test
    void theSameStepBeginsAtTheSameHeight() {
        Diagram one = diagram(DiagramTimelines.many(12));
        Diagram other = diagram(DiagramTimelines.renewals(1, 2));
        DiagramLayout both = SideBySide.layout(diagram(DiagramTimelines.reuse()), diagram(DiagramTimelines.session()),
                measure, texts);
        Map<String, Double> tops = new LinkedHashMap<>();
        int shared = 0;
        for (Placed row : both.rows()) {
            Double known = tops.putIfAbsent(row.item().step(), row.top());
            if (known != null && known == row.top()) {
                shared++;
            }
        }
        // Steps 3, 4 and 6 are in both.
        assertThat(shared).isEqualTo(3);
        assertThat(SideBySide.layout(one, other, measure, texts).rows())
                .hasSize(one.items().size() + other.items().size());
    }

    @Test
    void twoOfTheSameDifferInNothingButTheirPlace() {
        Diagram one = diagram(DiagramTimelines.failures());
        DiagramLayout both = SideBySide.layout(one, one, measure, texts);
        for (int i = 0; i < both.rows().size(); i += 2) {
            assertThat(both.rows().get(i).item()).isEqualTo(both.rows().get(i + 1).item());
            assertThat(both.rows().get(i).top()).isEqualTo(both.rows().get(i + 1).top());
        }
    }
}
