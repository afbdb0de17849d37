// Everything works without this. It saves a visitor some steps.
(function () {
  'use strict';
  document.documentElement.classList.add('js');
  document.addEventListener('submit', function (e) {
    var form = e.target;
    if (form.method !== 'post') return;
    if (form.dataset.terkirim) { e.preventDefault(); return; }
    form.dataset.terkirim = '1';
  });
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form[data-terkirim]').forEach(function (f) { delete f.dataset.terkirim; });
  });
  document.querySelectorAll('button[data-cetak]').forEach(function (b) {
    b.addEventListener('click', function () { window.print(); });
  });
  document.querySelectorAll('button[data-salin]').forEach(function (b) {
    b.addEventListener('click', function () {
      navigator.clipboard.writeText(document.getElementById(b.dataset.salin).textContent.trim())
        .then(function () { b.textContent = b.dataset.tersalin; });
    });
  });
  // What is folded is printed all the same.
  var opened = [];
  window.addEventListener('beforeprint', function () {
    opened = Array.prototype.slice.call(document.querySelectorAll('details:not([open])'));
    opened.forEach(function (d) { d.open = true; });
  });
  window.addEventListener('afterprint', function () {
    opened.forEach(function (d) { d.open = false; });
  });
  // What goes on a stretch at a time goes on by itself, as long as the page is looked at.
  var more = document.querySelector('form[data-lanjut]');
  if (more) setTimeout(function () { if (!document.hidden) more.requestSubmit(); }, 800);
  var summary = document.querySelector('.galat');
  if (summary) summary.focus();
  document.querySelectorAll('[data-hitung]').forEach(function (out) {
    var boxes = out.closest('[data-daftar]').querySelectorAll('input[type=checkbox]');
    function count() {
      var ready = Array.prototype.filter.call(boxes, function (b) { return b.checked; }).length;
      out.textContent = out.dataset.hitung.replace('#', ready).replace('#', boxes.length);
    }
    boxes.forEach(function (b) { b.addEventListener('change', count); });
    count();
  });
  document.querySelectorAll('input[type=file][data-terbesar]').forEach(function (input) {
    input.addEventListener('change', function () {
      var sum = 0;
      Array.prototype.forEach.call(input.files, function (f) { sum += f.size; });
      input.setCustomValidity(sum > Number(input.dataset.terbesar) || input.files.length > Number(input.dataset.terbanyak) ? input.dataset.pesan : '');
      input.reportValidity();
    });
  });
})();
