#include "shell/screens/chrome_notices.h"

#include "shell/widgets/button.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/overlay.h"
#include "shell/widgets/text.h"

void draw_banners(const ChromePage& page, ChromeForm& form, Ui& ui, Frame& frame) {
    if (page.save.phase == SavePhase::failed && !page.is_memory_only && page.save.error) {
        const std::string text =
            frame.say(Word::save_failed_help, {say(frame.say.language, *page.save.error)});
        if (banner(ui, "failed",
                   {.text = text, .tone = Tone::bad, .action = frame.say(Word::export_json)}) ==
            BannerAnswer::action)
            frame.push(Export{ExportKind::workspace_json});
    } else if (page.is_memory_only) {
        banner(ui, "memory", {.text = frame.say(Word::save_memory_only_help), .tone = Tone::warn});
    } else if (frame.is_read_only) {
        banner(ui, "read_only", {.text = frame.read_only_reason, .tone = Tone::accent});
    }
    if (form.offers_update) {
        const BannerAnswer answer = banner(ui, "update",
                                           {.text = frame.say(Word::update_ready),
                                            .action = frame.say(Word::update_reload),
                                            .dismissible = true});
        form.offers_update = answer != BannerAnswer::dismissed;
        if (answer == BannerAnswer::action) frame.push(TakeUpdate{});
    }
    if (!page.damage.empty() &&
        banner(ui, "damage",
               {.text = frame.say(Word::recovery_help),
                .detail = page.damage,
                .tone = Tone::warn,
                .action = frame.say(Word::recovery_download)}) == BannerAnswer::action)
        frame.push(DownloadStoredFiles{});
    if (page.is_demo) {
        row(ui, "demo", [&] {
            if (!ui.is_narrow())
                paragraph(ui, frame.say(Word::demo_banner),
                          {.tone = Tone::muted, .icon = Icon::info});
            link(ui, "leave",
                 {.label = frame.say(Word::demo_leave), .href = page.other_world_address});
            if (page.offers_tour && button(ui, "tour",
                                           {.label = frame.say(Word::tour_start),
                                            .icon = Icon::graduation_cap,
                                            .description = frame.say(Word::tour_offer)}))
                frame.push(Obey{Order::start_tour});
        });
    }
}

void draw_notices(ChromeForm& form, Ui& ui, Frame& frame) {
    std::erase_if(form.notices, [&](const Notice& notice) {
        const IdScope scope(ui, notice.number);
        const ToastAnswer answer =
            toast(ui, "toast",
                  {.text = notice.text,
                   .action = notice.undo.is_zero() ? std::string_view() : frame.say(Word::undo),
                   .tone = notice.is_bad ? Tone::bad : Tone::normal,
                   .lasts_ms = notice.is_bad ? 0 : 8000});
        if (answer == ToastAnswer::action) frame.push(TakeBack{notice.undo});
        return answer != ToastAnswer::none;
    });
}
