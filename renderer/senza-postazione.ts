/** The page was opened by itself, with no workstation behind it: says how to open it properly. */
export function senzaPostazione(radice: HTMLElement): void {
  const titolo = document.createElement('h1');
  titolo.textContent = 'Sportello non è collegato alla postazione';
  const testo = document.createElement('p');
  testo.textContent =
    'Questa pagina funziona solo se aperta dallo sportello. Chiudila e avvia di nuovo il programma: le bozze restano salvate.';
  const riquadro = document.createElement('main');
  riquadro.className = 'senza-postazione';
  riquadro.append(titolo, testo);
  radice.replaceChildren(riquadro);
}
