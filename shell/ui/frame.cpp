#include "shell/ui/frame.h"

#include "view/account_view.h"

std::string Frame::why_not(Action action) const {
    return is_read_only ? read_only_reason : why_not_to_read(action);
}

std::string Frame::why_not_to_read(Action action) const {
    return ::why_not(say, person.role, action, person.cloud);
}
