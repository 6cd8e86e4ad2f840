// The address, the title, settings, chance, time and Intl. Strings that are returned are freed by C++.

addToLibrary({
  $page__deps: ['$UTF8ToString', '$stringToNewUTF8'],
  $page: {
    isGuarded: false,
    cache: new Map(),
    // Making a formatter costs more than using it.
    formatter(kind, language, options) {
      const key = kind + language + JSON.stringify(options);
      let made = page.cache.get(key);
      if (!made) {
        try {
          made = new Intl[kind](language, options);
        } catch {
          made = new Intl[kind]('en', { ...options, timeZone: undefined });
        }
        page.cache.set(key, made);
      }
      return made;
    },
    name(type, language, code) {
      try {
        return page.formatter('DisplayNames', language, { type, fallback: 'code' }).of(code) || code;
      } catch {
        return code;
      }
    },
    dateStyles: [
      { dateStyle: 'medium' }, { dateStyle: 'long' }, { dateStyle: 'medium', timeStyle: 'short' },
      { timeStyle: 'short' }, { year: 'numeric', month: 'long' },
    ],
  },

  page_route__deps: ['$page'],
  page_route: () => stringToNewUTF8(location.hash),
  page_search__deps: ['$page'],
  page_search: () => stringToNewUTF8(location.search),
  page_address__deps: ['$page'],
  page_address: () => stringToNewUTF8(location.href.split('#')[0]),
  page_set_route__deps: ['$page'],
  page_set_route: (route, replace) => {
    const hash = UTF8ToString(route);
    if (hash === location.hash) return;
    history[replace ? 'replaceState' : 'pushState'](null, '', hash || location.pathname + location.search);
  },
  page_set_title__deps: ['$page'],
  page_set_title: (title) => { document.title = UTF8ToString(title); },
  page_set_language__deps: ['$page'],
  page_set_language: (language) => { document.documentElement.lang = UTF8ToString(language); },
  page_languages__deps: ['$page'],
  page_languages: () => stringToNewUTF8((navigator.languages || [navigator.language]).join('\n')),
  page_guard__deps: ['$page'],
  page_guard: (guarded) => {
    page.onLeave ||= (event) => { event.preventDefault(); event.returnValue = ''; };
    // A listener that is there at all keeps pages out of the back/forward cache.
    if (guarded && !page.isGuarded) addEventListener('beforeunload', page.onLeave);
    if (!guarded && page.isGuarded) removeEventListener('beforeunload', page.onLeave);
    page.isGuarded = !!guarded;
  },
  page_open__deps: ['$page'],
  page_open: (address) => { open(UTF8ToString(address), '_blank', 'noopener,noreferrer'); },
  page_reload: () => location.reload(),
  page_now: () => Date.now(),
  page_took__deps: ['$UTF8ToString'],
  page_took: (what, milliseconds) => {
    const heard = globalThis['twotierTook'];
    if (heard) heard.push([UTF8ToString(what), milliseconds]);
  },
  page_zone__deps: ['$page'],
  page_zone: () => stringToNewUTF8(new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'),
  page_random: (out, size) => {
    const bytes = new Uint8Array(size);
    // getRandomValues gives at most 65,536 bytes at a time.
    for (let at = 0; at < size; at += 65536) crypto.getRandomValues(bytes.subarray(at, at + 65536));
    HEAPU8.set(bytes, out);
  },
  // PBKDF2 as slow as OWASP asks for. A page that came by plain http has no WebCrypto.
  page_derive_key__deps: ['$page', '$UTF8ToString', '$stringToNewUTF8', 'free'],
  page_derive_key: (ticket, password, salt) => {
    const bytes = (text) => new TextEncoder().encode(UTF8ToString(text));
    const salted = bytes(salt);
    const derive = async (secret) => {
      const key = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits']);
      const how = { name: 'PBKDF2', hash: 'SHA-256', salt: salted, iterations: 600000 };
      const bits = new Uint8Array(await crypto.subtle.deriveBits(how, key, 256));
      return Array.from(bits, (byte) => byte.toString(16).padStart(2, '0')).join('');
    };
    derive(bytes(password)).catch(() => '').then((digits) => {
      const text = stringToNewUTF8(digits);
      _shell_key(ticket, text);
      _free(text);
    });
  },
  page_setting__deps: ['$page'],
  page_setting: (key) => {
    try {
      const value = localStorage.getItem('twotier.' + UTF8ToString(key));
      return value === null ? 0 : stringToNewUTF8(value);
    } catch {
      return 0;
    }
  },
  page_set_setting__deps: ['$page'],
  page_set_setting: (key, value) => {
    try {
      localStorage.setItem('twotier.' + UTF8ToString(key), UTF8ToString(value));
    } catch { /* A setting that does not last is still set for now. */ }
  },
  page_date__deps: ['$page'],
  page_date: (language, time, style, zone) => {
    const timeZone = UTF8ToString(zone) || undefined;
    const options = { ...page.dateStyles[style], timeZone };
    return stringToNewUTF8(page.formatter('DateTimeFormat', UTF8ToString(language), options).format(time));
  },
  page_number__deps: ['$page'],
  page_number: (language, value, decimals) => {
    const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    return stringToNewUTF8(page.formatter('NumberFormat', UTF8ToString(language), options).format(value));
  },
  page_number_in__deps: ['$UTF8ToString'],
  page_number_in: (text, size) => Number(UTF8ToString(text, size)),
  page_name__deps: ['$page'],
  page_name: (type, language, code) =>
    stringToNewUTF8(page.name(['region', 'language', 'currency'][type], UTF8ToString(language), UTF8ToString(code))),
  // Strings separated by NUL in, a rank for each out.
  page_ranks__deps: ['$page'],
  page_ranks: (language, data, size, count, out) => {
    const strings = new TextDecoder().decode(HEAPU8.slice(data, data + size)).split('\0');
    const collator = page.formatter('Collator', UTF8ToString(language), { numeric: true, sensitivity: 'base' });
    const places = Array.from({ length: count }, (_, i) => i);
    places.sort((a, b) => collator.compare(strings[a], strings[b]));
    let rank = 0;
    places.forEach((place, i) => {
      if (i > 0 && collator.compare(strings[places[i - 1]], strings[place]) !== 0) rank = i;
      HEAPU32[(out >> 2) + place] = rank;
    });
  },
});
