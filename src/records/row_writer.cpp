#include "records/row_writer.h"

void RowWriter::write(std::string& bytes, std::string_view key, const Stamp& stamp) {
    std::size_t content_bytes = 0;
    head_.clear();
    for (std::uint64_t rest = present_; rest != 0; rest &= rest - 1) {
        const std::size_t size = contents_[static_cast<std::size_t>(std::countr_zero(rest))].size();
        put_number(head_, size);
        content_bytes += size;
    }
    put_row_start(bytes, key, stamp, present_, head_.size(), content_bytes);
    bytes += head_;
    for (std::uint64_t rest = present_; rest != 0; rest &= rest - 1)
        bytes += contents_[static_cast<std::size_t>(std::countr_zero(rest))];
}
