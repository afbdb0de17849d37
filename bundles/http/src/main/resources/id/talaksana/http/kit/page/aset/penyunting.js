// The file is edited without this just as well. It completes what the schema knows, and puts findings beside their lines.
(function () {
  'use strict';
  var area = document.querySelector('textarea[data-penyunting]');
  var schema = window.skemaTalaksana;
  if (!area || !schema || !window.CodeMirror) return;

  // All that a node of the schema may be: itself, what it refers to, each alternative, and a list's items.
  function alternatives(node, depth) {
    if (!node || depth > 12) return [];
    var all = [node];
    function more(next) { all = all.concat(alternatives(next, depth + 1)); }
    if (node.$ref) more(schema.$defs[node.$ref.split('/').pop()]);
    ['anyOf', 'oneOf', 'allOf'].forEach(function (kind) { (node[kind] || []).forEach(more); });
    if (node.items) more(node.items);
    return all;
  }
  function members(node) {
    var found = {};
    alternatives(node, 0).forEach(function (each) {
      Object.keys(each.properties || {}).forEach(function (key) {
        if (!found[key]) found[key] = each.properties[key];
      });
    });
    return found;
  }
  function below(path) {
    return path.reduce(function (node, key) { return node && members(node)[key]; }, schema);
  }
  function values(node) {
    var found = [];
    alternatives(node, 0).forEach(function (each) {
      (each.enum || []).concat(each.const === undefined ? [] : [each.const], each.type === 'boolean' ? [true, false] : [])
        .forEach(function (value) { if (found.indexOf(String(value)) < 0) found.push(String(value)); });
    });
    return found;
  }
  var LINE = /^(\s*)((?:-\s+)*)(?:([\w-]+)\s*:)?/;
  // The keys that a place stands under, by indentation.
  function path(cm, line, column) {
    var keys = [];
    for (var at = line; at >= 0 && column > 0; at--) {
      var text = cm.getLine(at);
      var m = LINE.exec(text);
      if (/^\s*(#|$)/.test(text)) continue;
      var item = m[1].length, key = item + m[2].length;
      if (at < line && m[3] && key < column) { keys.unshift(m[3]); column = key; }
      if (m[2] && item < column) column = item + 1;
    }
    return keys;
  }
  function hints(cm) {
    var cursor = cm.getCursor();
    var text = cm.getLine(cursor.line).slice(0, cursor.ch);
    var value = /^(\s*(?:-\s+)*)([\w-]+)\s*:\s+([\w-]*)$/.exec(text);
    var key = /^(\s*(?:-\s+)*)([\w-]*)$/.exec(text);
    if (!value && !key) return null;
    var start = (value || key)[1].length;
    var known = members(below(path(cm, cursor.line, start)));
    var typed = value ? value[3] : key[2];
    var list = value
      ? values(known[value[2]]).map(function (each) { return { text: each }; })
      : Object.keys(known).map(function (each) {
        var said = known[each].description;
        return { text: each + ': ', displayText: said ? each + ' \u2014 ' + said : each };
      });
    list = list.filter(function (each) { return each.text.indexOf(typed) === 0; });
    return list.length === 0 ? null
      : { list: list, from: CodeMirror.Pos(cursor.line, cursor.ch - typed.length), to: cursor };
  }

  var label = document.querySelector('label[for="' + area.id + '"]');
  var editor = CodeMirror.fromTextArea(area, {
    mode: 'yaml', lineNumbers: true, tabSize: 2, indentUnit: 2, inputStyle: 'contenteditable',
    screenReaderLabel: label ? label.textContent : '',
    // The tabulator leads on to the next control, as everywhere on the page.
    extraKeys: { Tab: false, 'Shift-Tab': false, 'Ctrl-Space': 'autocomplete' },
    hintOptions: { hint: hints, completeSingle: false }
  });
  if (label) label.addEventListener('click', function () { editor.focus(); });
  editor.on('inputRead', function (cm, change) {
    if (!cm.state.completionActive && /^[\w-]$/.test(change.text[0])) cm.showHint();
  });
  document.querySelectorAll('li[data-baris]').forEach(function (finding) {
    var line = Number(finding.dataset.baris) - 1;
    if (!(line >= 0) || line >= editor.lineCount()) return;
    var note = document.createElement('div');
    note.className = 'temuan-baris ' + finding.className;
    note.textContent = finding.dataset.pesan;
    editor.addLineWidget(line, note, { noHScroll: true });
    editor.addLineClass(line, 'background', 'baris-keliru');
    var place = finding.querySelector('a[href="#' + area.id + '"]');
    if (place) place.addEventListener('click', function (e) {
      e.preventDefault();
      editor.setCursor(line, 0);
      editor.focus();
    });
  });
})();
