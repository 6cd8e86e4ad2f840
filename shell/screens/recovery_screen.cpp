#include "shell/screens/recovery_screen.h"

#include "shell/widgets/button.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/text.h"

void draw_recovery_screen(const RecoveryPage& page, Ui& ui, Frame& frame) {
    const bool is_newer = page.code == ErrorCode::segment_is_of_a_newer_format;
    limited_width(ui, measure::text_width_max, [&] {
        heading(ui, frame.say(Word::recovery_title));
        space(ui, measure::space_3);
        banner(ui, "what",
               {.text = frame.say(is_newer ? Word::recovery_newer : Word::recovery_none_whole),
                .detail = page.technical,
                .tone = Tone::bad});
        space(ui, measure::space_4);
        row(ui, "actions", [&] {
            if (button(ui, "download",
                       {.label = frame.say(Word::recovery_download),
                        .style = ButtonStyle::primary,
                        .icon = Icon::download}))
                frame.push(DownloadStoredFiles{});
            if (!is_newer && button(ui, "start", {.label = frame.say(Word::recovery_start_over)}))
                frame.push(StartOver{});
        });
    });
}
