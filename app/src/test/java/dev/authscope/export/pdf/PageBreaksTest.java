package dev.authscope.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import dev.authscope.diagram.DiagramCompiler;
import dev.authscope.diagram.DiagramItem;
import dev.authscope.diagram.DiagramOptions;
import dev.authscope.diagram.DiagramTimelines;
import dev.authscope.diagram.Link;
import dev.authscope.diagram.RandomStories;
import dev.authscope.diagram.layout.LayoutOptions;
import dev.authscope.diagram.layout.LayoutPass;
import dev.authscope.diagram.layout.Placed;
import dev.authscope.diagram.layout.TextMeasure;
import dev.authscope.flow.Timeline;
import dev.authscope.texts.Language;
import dev.authscope.texts.Texts;

class PageBreaksTest {

    private static List<Placed> rows(Timeline timeline) {
        Texts texts = Texts.load(Language.ENGLISH, DiagramOptions.BUNDLE);
        return LayoutPass.layout(
                DiagramCompiler.compile(timeline,
                        DiagramOptions.whole(timeline, texts).captioned(Map.of("1", "one", "2", "two", "3", "three"))),
                TextMeasure.bundled(), texts, LayoutOptions.SCROLLING).rows();
    }

    @RepeatedTest(40)
    void everyRowIsOnOnePageAndNoExchangeIsCut(RepetitionInfo repetition) {
        List<Placed> rows = rows(RandomStories.tell(new Random(repetition.getCurrentRepetition())));
        double room = 400 + 40 * repetition.getCurrentRepetition();
        List<PageBreaks.Page> pages = PageBreaks.of(rows, room - 100, room);
        Map<Integer, Integer> pageOf = new HashMap<>();
        int next = 0;
        for (int number = 0; number < pages.size(); number++) {
            PageBreaks.Page page = pages.get(number);
            assertThat(page.from()).isEqualTo(next);
            assertThat(page.to()).isGreaterThan(page.from());
            next = page.to();
            double height = rows.get(page.to() - 1).bottom() - rows.get(page.from()).top();
            assertThat(height).isLessThanOrEqualTo(number == 0 ? room - 100 : room);
            for (Placed row : rows.subList(page.from(), page.to())) {
                if (row.item() instanceof DiagramItem.Message message) {
                    for (Link link : message.links()) {
                        Integer known = pageOf.putIfAbsent(link.exchange(), number);
                        assertThat(known == null ? number : known).as("page of exchange %d", link.exchange())
                                .isEqualTo(number);
                    }
                }
            }
            assertThat(rows.get(page.to() - 1)).isNotInstanceOf(Placed.Heading.class);
        }
        assertThat(next).isEqualTo(rows.size());
    }

    @Test
    void aLoopStaysInOnePiece() {
        List<Placed> rows = rows(DiagramTimelines.renewals(3, 12));
        for (double room = 360; room < 900; room += 50) {
            for (PageBreaks.Page page : PageBreaks.of(rows, room, room)) {
                List<Placed> here = rows.subList(page.from(), page.to());
                assertThat(here.stream().filter(Placed.LoopTop.class::isInstance).count())
                        .isEqualTo(here.stream().filter(Placed.LoopBottom.class::isInstance).count());
            }
        }
    }

    @Test
    void whatIsHigherThanAPageIsBrokenBetweenRows() {
        List<Placed> rows = rows(DiagramTimelines.reuse());
        List<PageBreaks.Page> pages = PageBreaks.of(rows, 60, 60);
        assertThat(pages).hasSizeGreaterThan(rows.size() / 2);
        assertThat(pages.getLast().to()).isEqualTo(rows.size());
    }
}
