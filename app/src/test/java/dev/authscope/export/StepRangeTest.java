package dev.authscope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.authscope.diagram.DiagramTimelines;
import dev.authscope.flow.Timeline;
import dev.authscope.texts.Language;
import dev.authscope.texts.Texts;

class StepRangeTest {

    private final Timeline timeline = DiagramTimelines.session();
    private final List<Timeline.Step> steps = timeline.steps();
    private final Texts texts = Texts.load(Language.ENGLISH, "export");

    private Timeline.Span parse(String written) {
        return StepRange.parse(written, timeline, texts);
    }

    @Test
    void bothEndsAreIncludedAndEitherMayBeLeftOut() {
        assertThat(parse("3..4")).isEqualTo(new Timeline.Span(steps.get(0).from(), steps.get(1).to()));
        assertThat(parse("4..")).isEqualTo(new Timeline.Span(steps.get(1).from(), timeline.size()));
        assertThat(parse("..3")).isEqualTo(new Timeline.Span(steps.get(0).from(), steps.get(0).to()));
        assertThat(parse("6")).isEqualTo(new Timeline.Span(steps.get(2).from(), timeline.size()));
    }

    @Test
    void whatIsNoRangeOfThisRunIsRefusedInOneSentence() {
        assertThatThrownBy(() -> parse(".."))
                .hasMessage("\"..\" names no steps; write A..B, such as 2..5, A.. or ..B.");
        assertThatThrownBy(() -> parse("3..9")).hasMessage("This run has no step \"9\"; it has 3, 4, 6.");
        assertThatThrownBy(() -> parse("6..3")).hasMessage("Step 6 comes after step 3; write 3..6.");
    }
}
