(() => {
  'use strict';
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];

  // A link to a column opens its section, also where the browser does not.
  const show = () => {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    const section = target && target.closest('details');
    if (section) {
      section.open = true;
      section.scrollIntoView();
    }
  };
  addEventListener('hashchange', show);
  show();

  // On paper everything is open.
  let closed = [];
  addEventListener('beforeprint', () => {
    closed = all('details:not([open])');
    closed.forEach(section => { section.open = true; });
  });
  addEventListener('afterprint', () => closed.forEach(section => { section.open = false; }));

  // All sections at once.
  all('#details > h2').forEach(heading => {
    const toggle = document.createElement('button');
    toggle.type = 'button';
    toggle.className = 'toggle';
    toggle.textContent = 'Open all';
    toggle.addEventListener('click', () => {
      const open = toggle.textContent === 'Open all';
      all('#details > details').forEach(section => { section.open = open; });
      toggle.textContent = open ? 'Close all' : 'Open all';
    });
    heading.after(toggle);
  });

  const table = document.querySelector('table.all');
  if (!table) {
    return;
  }
  const body = table.tBodies[0];
  let rows = [...body.rows];
  const text = (row, column) => row.cells[column].textContent;

  // Sorting, by the number behind an arrow. What is no number stands behind all numbers, whichever way they are sorted.
  const names = new Set(['Column', 'Verdict', 'Type', 'Test']);
  const largeFirst = new Set(['Effect', 'Statistic', 'Missing']);
  const key = (row, column, byName) => {
    const shown = text(row, column);
    return byName ? shown.toLowerCase() : parseFloat(shown.split('→').pop());
  };
  const compare = (a, b, sign) => {
    if (a !== a || b !== b) {
      return (a !== a) - (b !== b);
    }
    return a < b ? -sign : a > b ? sign : 0;
  };
  const sort = (head, column) => {
    const label = head.textContent;
    const before = head.getAttribute('aria-sort');
    const descending = before ? before === 'ascending' : largeFirst.has(label);
    all('[aria-sort]', table).forEach(other => other.removeAttribute('aria-sort'));
    head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
    const sign = descending ? -1 : 1;
    const keyed = rows.map(row => [key(row, column, names.has(label)), row]);
    keyed.sort((a, b) => compare(a[0], b[0], sign));
    rows = keyed.map(pair => pair[1]);
    body.append(...rows);
    filter();
  };
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    if (head.tagName === 'TH') {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      button.addEventListener('click', () => sort(head, column));
      head.append(button);
    }
  });

  // Filtering, by text and by verdict. Of very many rows the first are shown, and the rest on demand and on paper.
  const rest = document.querySelector('.rest');
  let most = rows.length - all('.far', body).length;
  const form = document.querySelector('.filter');
  const input = form.querySelector('input');
  const shown = form.querySelector('output');
  const choices = all('[data-verdict]', form);
  let verdict = '';
  const filter = () => {
    const sought = input.value.trim().toLowerCase();
    let count = 0;
    rows.forEach(row => {
      const hit = (!verdict || text(row, 2) === verdict) && text(row, 1).toLowerCase().includes(sought);
      count += hit ? 1 : 0;
      row.hidden = !hit || count > most;
    });
    rest.hidden = count <= most;
    shown.textContent = count + ' of ' + rows.length + ' found' + (count > most ? ', the first ' + most + ' shown' : '');
  };
  const showAll = () => {
    most = rows.length;
    filter();
  };
  rest.addEventListener('click', showAll);
  addEventListener('beforeprint', showAll);
  form.hidden = false;
  form.addEventListener('submit', event => event.preventDefault());
  input.addEventListener('input', filter);
  choices.forEach(choice => choice.addEventListener('click', () => {
    verdict = choice.dataset.verdict;
    choices.forEach(other => other.setAttribute('aria-pressed', String(other === choice)));
    filter();
  }));
  filter();
  all('.far', body).forEach(row => row.classList.remove('far'));
})();
