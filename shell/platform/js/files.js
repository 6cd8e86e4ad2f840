// Files chosen or dropped, downloads, the clipboard. Choosing and copying run inside the person's gesture.

addToLibrary({
  $files__deps: ['$stringToNewUTF8', 'free'],
  $files: {
    sizeMax: 256 * 1024 * 1024,
    depth: 0,

    async take(list, purpose) {
      const chosen = [...list];
      for (let i = 0; i < chosen.length; i += 1) {
        const file = chosen[i];
        const name = stringToNewUTF8(file.name);
        try {
          if (file.size > files.sizeMax) throw new RangeError();
          const bytes = new Uint8Array(await file.arrayBuffer());
          const room = _shell_file_room(bytes.length);
          HEAPU8.set(bytes, room);
          const why = stringToNewUTF8(purpose);
          _shell_file(name, why, i, chosen.length);
          _free(why);
        } catch {
          _shell_file_refused(name, file.size);
        }
        _free(name);
      }
    },
    isFiles(event) {
      return event.dataTransfer && [...event.dataTransfer.types].includes('Files');
    },
    install() {
      addEventListener('dragenter', (event) => {
        if (!files.isFiles(event)) return;
        event.preventDefault();
        files.depth += 1;
        if (files.depth === 1) _shell_files_hover(1);
      });
      addEventListener('dragover', (event) => { if (files.isFiles(event)) event.preventDefault(); });
      addEventListener('dragleave', (event) => {
        if (!files.isFiles(event)) return;
        files.depth = Math.max(0, files.depth - 1);
        if (files.depth === 0) _shell_files_hover(0);
      });
      addEventListener('drop', (event) => {
        if (!files.isFiles(event)) return;
        event.preventDefault();
        files.depth = 0;
        _shell_files_hover(0);
        files.take(event.dataTransfer.files, '');
      });
    },
  },

  files_install__deps: ['$files'],
  files_install: () => files.install(),

  files_pick__deps: ['$files', '$UTF8ToString'],
  files_pick: (accept, multiple, purpose) => {
    const input = document.createElement('input');
    const why = UTF8ToString(purpose);
    input.type = 'file';
    input.accept = UTF8ToString(accept);
    input.multiple = !!multiple;
    input.hidden = true;
    // In the page, so that automation and old WebKit find it; gone as soon as it has answered.
    document.body.appendChild(input);
    input.addEventListener('change', () => { files.take(input.files, why); input.remove(); });
    input.addEventListener('cancel', () => input.remove());
    input.click();
  },

  files_download__deps: ['$UTF8ToString'],
  files_download: (name, type, data, size) => {
    const blob = new Blob([HEAPU8.subarray(data, data + size)], { type: UTF8ToString(type) });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = UTF8ToString(name);
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  },

  files_copy__deps: ['$UTF8ToString'],
  files_copy: (text) => {
    const words = UTF8ToString(text);
    const byElement = () => {
      const area = document.createElement('textarea');
      const before = document.activeElement;
      area.value = words;
      document.body.appendChild(area);
      area.select();
      document.execCommand('copy');
      area.remove();
      if (before) before.focus();
    };
    if (navigator.clipboard) navigator.clipboard.writeText(words).catch(byElement);
    else byElement();
  },

  // As a copy event of our own: it takes both forms in every engine, without asking anybody.
  files_copy_table__deps: ['$UTF8ToString'],
  files_copy_table: (text, html) => {
    const forms = { 'text/plain': UTF8ToString(text), 'text/html': UTF8ToString(html) };
    const fill = (event) => {
      for (const type in forms) event.clipboardData.setData(type, forms[type]);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener('copy', fill, { capture: true, once: true });
    const isCopied = document.execCommand('copy');
    document.removeEventListener('copy', fill, { capture: true });
    if (isCopied || !navigator.clipboard) return;
    const blobs = Object.entries(forms).map(([type, form]) => [type, new Blob([form], { type })]);
    navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]).catch(() => {});
  },
});
