#pragma once
// A value that is worked out again only when what it depends on has changed.

#include <optional>
#include <utility>

template <class Key, class Value>
class Kept {
public:
    template <class Make>
    const Value& of(const Key& key, Make make) {
        if (!value_ || !(key == key_)) {
            value_ = make();
            key_ = key;
        }
        return *value_;
    }

private:
    Key key_ = {};
    std::optional<Value> value_ = {};
};
