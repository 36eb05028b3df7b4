'use strict';
(function () {
  const root = document.documentElement;
  const steps = Array.from(document.querySelectorAll('.step'));
  const back = document.getElementById('back');
  const next = document.getElementById('next');
  const place = document.getElementById('place');
  let current = 0;
  /* Where scripts run, what stands in noscript is text until it is wanted. */
  function build(step) {
    const text = step.firstElementChild;
    if (text && text.localName === 'noscript') {
      step.innerHTML = text.textContent;
    }
  }
  function show(index, focus) {
    current = Math.max(0, Math.min(steps.length - 1, index));
    if (steps.length) {
      build(steps[current]);
    }
    steps.forEach((step, i) => step.classList.toggle('shown', i === current));
    place.textContent = steps.length ? (current + 1) + ' / ' + steps.length : '';
    back.disabled = current === 0;
    next.disabled = current >= steps.length - 1;
    if (focus && steps.length) {
      steps[current].focus();
    }
  }
  function language() {
    root.lang = root.lang === 'ko' ? 'en' : 'ko';
  }
  back.addEventListener('click', () => show(current - 1, false));
  next.addEventListener('click', () => show(current + 1, false));
  document.getElementById('language').addEventListener('click', language);
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const to = { ArrowLeft: current - 1, ArrowRight: current + 1, Home: 0, End: steps.length - 1 }[event.key];
    if (to !== undefined) {
      show(to, true);
      event.preventDefault();
    } else if (event.key === 'l' || event.key === 'L') {
      language();
    }
  });
  window.addEventListener('beforeprint', () => steps.forEach(build));
  show(0, false);
})();
