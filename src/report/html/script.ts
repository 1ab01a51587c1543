/**
 * What the page does beyond standing there: the findings can be filtered by words and kind, and sorted. It makes its own controls, so without it
 * nothing is missing. It is text, since it runs in the reader's browser.
 */
export const script = `
(function () {
  'use strict'
  var table = document.querySelector('table.findings')
  if (!table) return
  var body = table.tBodies[0]
  var rows = Array.prototype.slice.call(body.rows)
  var make = function (name, text, look) {
    var element = document.createElement(name)
    if (text) element.textContent = text
    if (look) element.className = look
    return element
  }
  var textOf = function (row, column) { return row.cells[column].textContent.trim().toLowerCase() }

  var bar = make('div', '', 'filter')
  bar.setAttribute('role', 'search')
  var label = make('label', 'Filter the findings ')
  var words = make('input')
  words.type = 'search'
  label.append(words)
  var said = make('p', '', 'quiet')
  said.setAttribute('role', 'status')
  bar.append(label, said)
  table.before(bar)

  var all = rows.map(function (row) { return row.textContent.toLowerCase() })
  var filter = function () {
    var wanted = words.value.toLowerCase().split(/\\s+/).filter(Boolean)
    var shown = 0
    rows.forEach(function (row, index) {
      row.hidden = !wanted.every(function (word) { return all[index].includes(word) })
      if (!row.hidden) shown += 1
    })
    said.textContent = shown === rows.length ? 'All ' + shown + ' are shown.' : shown + ' of ' + rows.length + ' are shown.'
  }
  words.addEventListener('input', filter)
  filter()

  var heads = Array.prototype.slice.call(table.tHead.rows[0].cells)
  heads.forEach(function (head, column) {
    var button = make('button', head.textContent)
    button.type = 'button'
    head.textContent = ''
    head.append(button)
    button.addEventListener('click', function () {
      var isUp = head.getAttribute('aria-sort') === 'ascending'
      var way = isUp ? -1 : 1
      heads.forEach(function (other) { other.removeAttribute('aria-sort') })
      head.setAttribute('aria-sort', isUp ? 'descending' : 'ascending')
      var key = function (row) {
        if (column === 0) return -Number(row.dataset.bad)
        return column === 4 ? row.dataset.at : textOf(row, column)
      }
      rows.slice().sort(function (one, other) {
        var a = key(one)
        var b = key(other)
        return typeof a === 'number' ? way * (a - b) : way * a.localeCompare(b, 'en', { numeric: true })
      }).forEach(function (row) { body.append(row) })
    })
  })

  // What is looked for by address is never behind the filter.
  window.addEventListener('hashchange', function () {
    var target = document.getElementById(location.hash.slice(1))
    if (!target || !target.closest('[hidden]')) return
    words.value = ''
    filter()
    target.scrollIntoView()
  })
})()
`
