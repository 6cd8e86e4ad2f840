// The store's files in IDBFS's own database: syncfs loads them at the start, and every change is one
// IndexedDB transaction. Who writes is decided by a Web Lock; a channel tells the others.

// The records below are written past IDBFS and read by it: it must be the one we know.
{
  const idbfs = LibraryManager.library['$IDBFS'];
  const known = idbfs && idbfs.DB_VERSION === 21 && idbfs.DB_STORE_NAME === 'FILE_DATA' &&
    String(idbfs.loadLocalEntry).includes("{ 'timestamp': stat.mtime, 'mode': stat.mode, 'contents': node.contents }") &&
    String(idbfs.storeLocalEntry).includes("FS.writeFile(path, entry['contents']") &&
    String(idbfs.getDB).includes("open(name, IDBFS.DB_VERSION)");
  if (!known) error('idb_storage.js writes records as IDBFS of Emscripten 6 does; look at libidbfs.js of this one');
}

addToLibrary({
  $idb__deps: ['$FS', '$IDBFS', '$MEMFS', '$stringToNewUTF8', '$UTF8ToString', 'free'],
  $idb: {
    desks: [],
    changeTimeout: 10000,  // And as much again for each megabyte: a slow disk is no broken one.
    upkeepTimeout: 60000,  // For what nobody waits for.
    loadTimeout: 60000,
    fileMode: 0o100666,  // As FS.writeFile makes files.
    // The order of IdbStorage::Event. Texts, because the shrinking compiler renames the keys of objects.
    events: ['writer', 'follower', 'written', 'outdated', 'lost'],

    // --- to C++ ---
    withText(text, call) {
      const pointer = stringToNewUTF8(text);
      call(pointer);
      _free(pointer);
    },
    happen(desk, event, name = '') {
      if (!desk.isClosed) idb.withText(name, (text) => _idb_happened(desk.storage, idb.events.indexOf(event), text));
    },
    complete(desk, ticket, code = '', detail = '') {
      if (desk.isClosed) return;
      idb.withText(code, (c) => idb.withText(detail, (d) => _idb_completed(desk.storage, ticket, c, d)));
    },
    hand(desk, ticket, files) {
      if (desk.isClosed) return;
      for (const [name, bytes] of files) {
        let room = 0;
        idb.withText(name, (text) => { room = _idb_file_arrives(desk.storage, text, bytes.length); });
        HEAPU8.set(bytes, room);
      }
      idb.complete(desk, ticket);
    },
    code(error) {
      switch (error && error.name) {
        case 'QuotaExceededError': return 'storage_is_full';
        case 'ConstraintError': return 'storage_has_another_writer';
        case 'TimeoutError': return 'storage_timed_out';
        case 'VersionError': return 'segment_is_of_a_newer_format';
        default: return 'storage_failed';
      }
    },
    fail(desk, ticket, error) {
      idb.complete(desk, ticket, idb.code(error), error ? `${error.name}: ${error.message}` : '');
    },

    key: (desk, name) => `${desk.database}/${name}`,
    lines: (pointer) => UTF8ToString(pointer).split('\n').slice(0, -1),

    // --- the database ---
    connect(desk, then, otherwise) {
      if (desk.db) return then();
      desk.waitsForDb.push({ then, otherwise });
      if (desk.waitsForDb.length > 1) return;
      IDBFS.getDB(desk.database, (error, db) => {
        if (db) {
          desk.db = db;
          db.onversionchange = () => idb.happen(desk, 'outdated');
          db.onclose = () => idb.happen(desk, 'lost');
        }
        for (const waiting of desk.waitsForDb.splice(0)) error ? waiting.otherwise(error) : waiting.then();
      });
    },

    // Complete is the only success. Whatever else comes first is the answer.
    change(desk, ticket, patience, work, written) {
      let transaction = null;
      let failure = null;
      let isAnswered = false;
      const answer = (error) => {
        if (isAnswered) return;
        isAnswered = true;
        clearTimeout(timer);
        if (error) return idb.fail(desk, ticket, error);
        if (written) idb.post(desk, 'written', written);
        idb.complete(desk, ticket);
      };
      const abort = () => {
        try {
          transaction.abort();
        } catch {}  // It has ended by itself.
      };
      const timer = setTimeout(() => {
        abort();
        answer(new DOMException('no answer', 'TimeoutError'));
      }, patience);
      try {
        transaction = desk.db.transaction([IDBFS.DB_STORE_NAME], 'readwrite', { 'durability': 'strict' });
        transaction.oncomplete = () => answer(null);
        transaction.onerror = (event) => { failure ||= event.target.error; };
        transaction.onabort = () => answer(transaction.error || failure || new DOMException('aborted', 'AbortError'));
        work(transaction.objectStore(IDBFS.DB_STORE_NAME), transaction);
      } catch (error) {
        if (transaction) abort();
        answer(error);
      }
    },

    // Straight from the database, in one transaction: what is there at one moment.
    read(desk, after, before, then, otherwise) {
      const prefix = `${desk.database}/`;
      const end = before ? prefix + before : `${desk.database}0`;  // '0' follows '/'.
      const range = IDBKeyRange.bound(prefix + after, end, true, true);
      const transaction = desk.db.transaction([IDBFS.DB_STORE_NAME], 'readonly');
      const store = transaction.objectStore(IDBFS.DB_STORE_NAME);
      const keys = store.getAllKeys(range);
      const records = store.getAll(range);
      transaction.onabort = () => otherwise(transaction.error);
      transaction.oncomplete = () => then(keys.result.map((key, i) => {
        const contents = records.result[i] && records.result[i]['contents'];
        // A record that is no file of ours is handed over as an empty one: damaged, not absent.
        return [String(key).slice(prefix.length), contents instanceof Uint8Array ? contents : new Uint8Array(0)];
      }));
    },

    // The files as IDBFS knows them: it fills a mounted directory, which is let go once the bytes are
    // out. Nothing stays mounted, so that no later syncfs could delete what it does not know.
    readMounted(desk, then) {
      FS.mkdirTree(desk.database);
      FS.mount(IDBFS, {}, desk.database);
      FS.syncfs(true, (error) => {
        const files = [];
        for (const name of FS.readdir(desk.database)) {
          const { node } = FS.lookupPath(idb.key(desk, name));
          // As they lie there: FS.readFile would copy them.
          if (FS.isFile(node.mode)) files.push([name, MEMFS.getFileDataAsTypedArray(node)]);
        }
        FS.unmount(desk.database);
        files.sort(([a], [b]) => (a < b ? -1 : 1));
        then(error ? null : files);
      });
    },
    // They are needed in any case: the disk reads them while the page is set up.
    readAhead(desk) {
      desk.ahead = new Promise((resolve) => {
        idb.connect(desk, () => {
          try {
            idb.readMounted(desk, resolve);
          } catch {
            resolve(null);
          }
        }, () => resolve(null));
      });
    },
    // The first load takes them, if they still are what is there: what IDBFS cannot read it leaves
    // out, and another page may have been at work meanwhile. What has a name never changes.
    takeAhead(desk, then, otherwise) {
      const { ahead } = desk;
      desk.ahead = null;
      ahead.then((files) => {
        const transaction = desk.db.transaction([IDBFS.DB_STORE_NAME], 'readonly');
        const keys = transaction.objectStore(IDBFS.DB_STORE_NAME).getAllKeys();
        transaction.onabort = () => otherwise(transaction.error);
        transaction.oncomplete = () => {
          const isAll = files && keys.result.length === files.length &&
            files.every(([name], i) => keys.result[i] === idb.key(desk, name));
          if (isAll) then(files);
          else idb.read(desk, '', '', then, otherwise);
        };
      }).catch(otherwise);
    },

    load(desk, after, before, ticket) {
      let isAnswered = false;
      const once = (call) => (value) => {
        if (isAnswered) return;
        isAnswered = true;
        clearTimeout(timer);
        call(value);
      };
      const otherwise = once((error) => idb.fail(desk, ticket, error));
      const then = once((files) => idb.hand(desk, ticket, files));
      const timer = setTimeout(() => otherwise(new DOMException('no answer', 'TimeoutError')), idb.loadTimeout);
      const unavailable = once((error) => {
        const name = error && error.name;
        if (name === 'VersionError') return idb.fail(desk, ticket, error);
        idb.complete(desk, ticket, 'storage_is_unavailable', String(name || error || ''));
      });
      idb.connect(desk, () => {
        try {
          if (desk.ahead && !after && !before) idb.takeAhead(desk, then, otherwise);
          else idb.read(desk, after, before, then, otherwise);
        } catch (error) {
          otherwise(error);
        }
      }, unavailable);
    },

    // --- the other pages ---
    post(desk, kind, name = '') {
      if (desk.channel) desk.channel.postMessage({ 'kind': kind, 'name': name, 'format': desk.format });
    },
    hear(desk, message) {
      if (message['format'] > desk.format) idb.happen(desk, 'outdated');
      else if (message['format'] < desk.format) idb.post(desk, 'hello');  // So that the older one knows.
      else if (message['kind'] === 'written') idb.happen(desk, 'written', message['name']);
    },
    // Held until the page goes, or gives way.
    async compete(desk) {
      await null;  // Nothing happens to a desk before it has its number.
      const name = `twotier:${desk.database}`;
      const hold = () => new Promise((resolve) => { desk.release = resolve; });
      if (!navigator.locks) return idb.happen(desk, 'writer');  // add() still refuses a second one.
      let isFree = true;
      await navigator.locks.request(name, { 'mode': 'exclusive', 'ifAvailable': true }, (lock) => {
        isFree = Boolean(lock);
        idb.happen(desk, isFree ? 'writer' : 'follower');
        return lock ? hold() : undefined;
      });
      if (isFree) return;
      await navigator.locks.request(name, { 'mode': 'exclusive', 'signal': desk.waiting.signal }, () => {
        idb.happen(desk, 'writer');
        return hold();
      });
    },
    giveWay(desk) {
      desk.waiting.abort();
      if (desk.release) desk.release();
    },
  },

  idb_open__deps: ['$idb'],
  idb_open: (storage, database, format, asksToPersist) => {
    const desk = {
      storage, format,
      database: UTF8ToString(database),
      asksToPersist: Boolean(asksToPersist),
      db: null, channel: null, release: null, waitsForDb: [],
      ahead: null,  // What the first load will find, promised.
      isClosed: false,
      waiting: new AbortController(),
    };
    if (typeof BroadcastChannel !== 'undefined') {
      desk.channel = new BroadcastChannel(`twotier:${desk.database}`);
      desk.channel.onmessage = (event) => idb.hear(desk, event.data);
      idb.post(desk, 'hello');
    }
    idb.compete(desk).catch((error) => {
      if (error.name !== 'AbortError') idb.happen(desk, 'lost');
    });
    idb.readAhead(desk);
    return idb.desks.push(desk) - 1;
  },

  idb_close__deps: ['$idb'],
  idb_close: (number) => {
    const desk = idb.desks[number];
    desk.isClosed = true;
    idb.giveWay(desk);
    if (desk.channel) desk.channel.close();
  },

  idb_give_way__deps: ['$idb'],
  idb_give_way: (number) => idb.giveWay(idb.desks[number]),

  idb_load__deps: ['$idb'],
  idb_load: (number, after, before, ticket) => {
    idb.load(idb.desks[number], UTF8ToString(after), UTF8ToString(before), ticket);
  },

  idb_add__deps: ['$idb'],
  idb_add: (number, namePointer, bytes, size, ticket) => {
    const desk = idb.desks[number];
    const name = UTF8ToString(namePointer);
    const contents = HEAPU8.slice(bytes, bytes + size);
    const isEdit = name.startsWith('j.');
    if (isEdit && desk.asksToPersist) {
      desk.asksToPersist = false;
      if (navigator.storage && navigator.storage.persist) navigator.storage.persist().catch(() => {});
    }
    const patience = idb.changeTimeout * (1 + Math.floor(size / 2 ** 20));
    idb.change(desk, ticket, patience, (store, transaction) => {
      store.add({ 'timestamp': new Date(), 'mode': idb.fileMode, 'contents': contents }, idb.key(desk, name));
      if (transaction.commit) transaction.commit();
    }, isEdit ? name : '');
  },

  idb_remove__deps: ['$idb'],
  idb_remove: (number, names, ticket) => {
    const desk = idb.desks[number];
    const keys = idb.lines(names).map((name) => idb.key(desk, name));
    idb.change(desk, ticket, idb.upkeepTimeout, (store) => keys.forEach((key) => store.delete(key)));
  },

  idb_quarantine__deps: ['$idb'],
  idb_quarantine: (number, from, to, ticket) => {
    const desk = idb.desks[number];
    const targets = idb.lines(to);
    const pairs = idb.lines(from).map((name, i) => [idb.key(desk, name), idb.key(desk, targets[i])]);
    idb.change(desk, ticket, idb.upkeepTimeout, (store) => {
      for (const [oldKey, newKey] of pairs) {
        store.get(oldKey).onsuccess = (event) => {
          if (event.target.result === undefined) return;
          store.add(event.target.result, newKey);
          store.delete(oldKey);
        };
      }
    });
  },
});
