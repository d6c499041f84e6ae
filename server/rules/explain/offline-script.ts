/**
 * The script of the offline page, as text: an independent second implementation of the formulas of a working, in exact whole-number
 * fractions. It stands by itself and knows nothing of the engine. `recalculateText(json)` answers `{ result, pence, faults }`.
 */
export const OFFLINE_SCRIPT = String.raw`
'use strict';
const gcd = (a, b) => { a = a < 0n ? -a : a; while (b) [a, b] = [b, a % b]; return a; };
const frac = (n, d) => { if (d === 0n) throw new Error('division by zero'); if (d < 0n) { n = -n; d = -d; } const g = gcd(n, d) || 1n; return [n / g, d / g]; };
const read = (text) => {
  let m = /^(-?\d+)\/(\d+)$/.exec(text);
  if (m) return frac(BigInt(m[1]), BigInt(m[2]));
  m = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!m) throw new Error('not a number: ' + text);
  const part = m[3] || '';
  const size = BigInt(m[2] + part);
  return frac(m[1] ? -size : size, 10n ** BigInt(part.length));
};
const less = (a, b) => a[0] * b[1] < b[0] * a[1];
const halfUp = ([n, d], places) => {
  const scale = 10n ** places, size = (n < 0n ? -n : n) * scale;
  const whole = (size * 2n + d) / (d * 2n);
  return frac(n < 0n ? -whole : whole, scale);
};
const places = (p) => { if (p[1] !== 1n || p[0] < 0n) throw new Error('places'); return p[0]; };
const CALLS = {
  min: (...v) => v.reduce((a, b) => (less(b, a) ? b : a)),
  max: (...v) => v.reduce((a, b) => (less(a, b) ? b : a)),
  round: (v, p) => halfUp(v, places(p)),
  down: (v, p) => { const s = 10n ** places(p); return frac((v[0] * s) / v[1], s); },
  atLeast: (v, b) => (less(v, b) ? [0n, 1n] : [1n, 1n]),
  choose: (t, yes, no) => (t[0] === 0n ? no : yes),
};
function work(formula, values) {
  const tokens = formula.match(/\d+(?:\.\d+)?|[A-Za-z]\w*|[-+*\/(),]|\S/g) || [];
  let at = 0;
  const need = (t) => { if (tokens[at++] !== t) throw new Error('cannot read ' + formula); };
  const atom = () => {
    const t = tokens[at++];
    if (t === '-') { const v = atom(); return [-v[0], v[1]]; }
    if (t === '(') { const v = sum(); need(')'); return v; }
    if (/^\d/.test(t || '')) return read(t);
    if (!/^[A-Za-z]/.test(t || '')) throw new Error('cannot read ' + formula);
    if (tokens[at] === '(') {
      at += 1;
      const given = [sum()];
      while (tokens[at] === ',') { at += 1; given.push(sum()); }
      need(')');
      if (!Object.hasOwn(CALLS, t)) throw new Error('unknown call ' + t);
      return CALLS[t](...given);
    }
    if (!values.has(t)) throw new Error('no value for ' + t);
    return values.get(t);
  };
  const product = () => {
    let v = atom();
    while (tokens[at] === '*' || tokens[at] === '/') { const s = tokens[at++], w = atom(); v = s === '*' ? frac(v[0] * w[0], v[1] * w[1]) : frac(v[0] * w[1], v[1] * w[0]); }
    return v;
  };
  function sum() {
    let v = product();
    while (tokens[at] === '+' || tokens[at] === '-') { const s = tokens[at++], w = product(); v = frac(v[0] * w[1] + (s === '+' ? 1n : -1n) * w[0] * v[1], v[1] * w[1]); }
    return v;
  }
  const value = sum();
  if (at !== tokens.length) throw new Error('cannot read ' + formula);
  return value;
}
const show = ([n, d]) => (d === 1n ? String(n) : n + '/' + d);
const same = (v, text) => show(v) === show(read(text));
function check(working, path, faults) {
  const values = new Map();
  for (const child of working.children) values.set(child.key, check(child, path + ' › ' + child.key, faults));
  for (const given of working.parameters.concat(working.inputs)) values.set(given.name, read(given.value));
  for (const step of working.steps) {
    let v;
    try { v = work(step.formula, values); } catch (error) { faults.push({ where: path + ' › ' + step.name, written: step.exact, recalculated: error.message }); v = read(step.exact); }
    if (!same(v, step.exact)) faults.push({ where: path + ' › ' + step.name, written: step.exact, recalculated: show(v) });
    values.set(step.name, v);
  }
  const result = values.get(working.result.name);
  if (!result || !same(result, working.result.exact)) faults.push({ where: path + ' › result', written: working.result.exact, recalculated: result ? show(result) : 'missing' });
  if (result && working.result.pence !== null) {
    const pence = String(halfUp([result[0] * 100n, result[1]], 0n)[0]);
    if (pence !== working.result.pence) faults.push({ where: path + ' › result', written: working.result.pence + ' pence', recalculated: pence + ' pence' });
  }
  return result;
}
function recalculateText(text) {
  const file = JSON.parse(text);
  if (file.format !== 'commissioning-portal/working/1') throw new Error('This is not the working of a payment line.');
  const faults = [];
  const result = check(file.working, file.working.key, faults);
  const pence = result && file.working.result.pence !== null ? String(halfUp([result[0] * 100n, result[1]], 0n)[0]) : null;
  return { file, pence, faults };
}
if (typeof document !== 'undefined') {
  const make = (tag, text, parent, kind) => { const e = document.createElement(tag); if (text) e.textContent = text; if (kind) e.className = kind; parent.append(e); return e; };
  const table = (caption, heads, rows, parent) => {
    if (rows.length === 0) return;
    const t = make('table', '', parent);
    make('caption', caption, t);
    const head = make('tr', '', make('thead', '', t));
    for (const h of heads) make('th', h, head).scope = 'col';
    const body = make('tbody', '', t);
    for (const row of rows) { const line = make('tr', '', body); for (const cell of row) make('td', cell, line); }
  };
  const draw = (w, parent, level) => {
    const box = make('section', '', parent);
    make('h' + Math.min(6, level), w.title + ': ' + w.result.text, box);
    make('p', w.rule.sentence + ' (' + w.rule.source + ')', box);
    const givens = (list) => list.map((g) => [g.label + ' (' + g.name + ')', g.value + ' ' + g.unit, g.date || '', g.source]);
    table('Set by the scheme or the contract', ['What', 'Value', 'For', 'Source'], givens(w.parameters), box);
    table('Counted or recorded', ['What', 'Value', 'At', 'Source'], givens(w.inputs), box);
    for (const child of w.children) draw(child, box, level + 1);
    table('Working', ['What', 'Sum', 'Value', 'Exactly'], w.steps.map((s) => [s.label + ' (' + s.name + ')', s.formula, s.decimal + ' ' + s.unit, s.exact]), box);
    for (const note of w.notes) make('p', 'Note: ' + note, box);
  };
  const open = (text) => {
    const outcome = document.getElementById('outcome'), place = document.getElementById('working');
    outcome.replaceChildren();
    place.replaceChildren();
    try {
      const { file, pence, faults } = recalculateText(text);
      make('p', faults.length === 0 ? 'Worked out again: ' + file.working.result.text + (pence === null ? '' : ' (' + pence + ' pence)') + '. Every figure follows.' : 'These figures do not follow:', outcome, faults.length === 0 ? 'right' : 'wrong');
      for (const f of faults) make('p', f.where + ': written ' + f.written + ', worked out ' + f.recalculated, outcome, 'wrong');
      table('About this payment', ['What', 'Which'], file.about.map((a) => [a.label, a.value]), place);
      draw(file.working, place, 2);
      if (file.clauses) {
        make('h2', 'The text that was signed', place);
        let part = '';
        for (const c of file.clauses) {
          if (c.part !== part) make('h3', (part = c.part), place);
          make('h4', c.heading, place);
          for (const line of c.lines) make('p', line, place);
        }
      }
    } catch (error) {
      make('p', 'This file cannot be read: ' + error.message, outcome, 'wrong');
    }
  };
  document.getElementById('file').addEventListener('change', (event) => { const file = event.target.files[0]; if (file) file.text().then(open); });
  const embedded = document.getElementById('embedded').textContent.trim();
  if (embedded) open(embedded);
}
`;
