import { avviso, errore, type Spiegazioni } from '../spiegazione.ts';

/** Codes of the registration of a birth: the child, the deed, the parents. */
export const spiegazioniNascita = {
  ES008: errore(
    'La data di nascita è successiva alla decorrenza.',
    'Correggi la data di nascita, o indica come decorrenza quel giorno o uno successivo.',
  ),
  ES009: errore(
    'La cittadinanza non può valere da prima della nascita né da un giorno futuro.',
    'Di solito vale dalla nascita: indica quel giorno, o lascia il campo vuoto.',
  ),
  ES013: errore(
    'L’atto di nascita non può essere anteriore alla nascita né futuro.',
    'Controlla anno e data di formazione sull’atto.',
  ),
  EHR69: errore('L’anno dell’atto di nascita non è valido.', 'Scrivi l’anno intero, con quattro cifre.'),
  ES035: errore(
    'Il codice della filiazione non è previsto.',
    'Scegli fra 1 di entrambi i genitori, 2 del padre, 3 della madre, 4 altro.',
  ),
  ES036: errore(
    'La filiazione indica il padre, ma i suoi dati mancano.',
    'Indica il padre, o correggi la filiazione.',
  ),
  ES037: errore(
    'La filiazione indica la madre, ma i suoi dati mancano.',
    'Indica la madre, o correggi la filiazione.',
  ),
  ES038: errore(
    'Per chi viene iscritto la prima volta servono cognome, nome, sesso, data e luogo di nascita.',
    'Completa le generalità come sono scritte nell’atto.',
  ),
  ES039: errore(
    'Il codice dell’origine del cognome non è previsto.',
    'Scegli fra 1 del padre, 2 della madre, 3 di entrambi, 4 altro.',
  ),
  ES040: errore(
    'Il cognome viene dal padre, ma il cognome del padre manca.',
    'Indica il cognome del padre, o correggi l’origine del cognome.',
  ),
  ES041: errore(
    'Il cognome viene dalla madre, ma il cognome della madre manca.',
    'Indica il cognome della madre, o correggi l’origine del cognome.',
  ),
  ES042: errore(
    'Si chiede la famiglia del padre, ma i suoi dati mancano.',
    'Indica il padre, o scegli un’altra famiglia.',
  ),
  ES043: errore(
    'Si chiede la famiglia della madre, ma i suoi dati mancano.',
    'Indica la madre, o scegli un’altra famiglia.',
  ),
  ES050: errore(
    'Il luogo di nascita dev’essere un comune italiano oppure una località estera, non tutti e due.',
    'Lascia uno solo dei due.',
  ),
  ES057: errore(
    'Una persona non può essere insieme senza cognome e senza nome.',
    'Indica almeno uno dei due.',
  ),
  ES058: errore(
    'Data di nascita insieme senza giorno e senza giorno e mese.',
    'Scegli una sola delle due condizioni.',
  ),
  ES063: errore(
    'Senza giorno e mese, la data di nascita deve avere solo l’anno.',
    'Scrivila come primo gennaio di quell’anno.',
  ),
  ES066: errore(
    'Senza giorno, la data di nascita deve avere solo mese e anno.',
    'Scrivila come primo giorno di quel mese.',
  ),
  ES080: errore(
    'Manca l’atto di nascita.',
    'Indica gli estremi dell’atto, cartaceo o digitale: senza, la nascita non si iscrive.',
  ),
  EC030: errore(
    'Lo stato estero di nascita non è nella tabella degli stati.',
    'Sceglilo dall’elenco; per uno stato che non c’è più usa 998.',
  ),
  EC036: errore(
    'Lo stato della cittadinanza non è nella tabella degli stati.',
    'Scegli lo stato dall’elenco; apolide è 999.',
  ),
  EC166: errore(
    'Il comune che ha registrato l’atto di nascita non esiste.',
    'Sceglilo dall’elenco, alla data dell’atto.',
  ),
  EN332: errore(
    'Il comune di nascita non esisteva in quel giorno.',
    'Scegli il comune com’era alla data di nascita.',
  ),
  EN334: errore(
    'Il codice ISTAT non è quello del comune di nascita indicato.',
    'Scegli di nuovo il comune dall’elenco.',
  ),
  EN091: errore(
    'I dati del padre non corrispondono a quelli registrati.',
    'Riprendi il padre dalla sua scheda: nome, cognome e data di nascita devono essere quelli.',
  ),
  EN093: errore(
    'I dati della madre non corrispondono a quelli registrati.',
    'Riprendi la madre dalla sua scheda: nome, cognome e data di nascita devono essere quelli.',
  ),
  EN140: errore(
    'I dati del genitore non bastano a trovarlo.',
    'Indica il codice fiscale o l’identificativo ANPR, oppure cognome, nome e data di nascita.',
  ),
  EN142: errore(
    'Il padre non risulta in ANPR.',
    'Cercalo di nuovo; se davvero non c’è, scegli la famiglia della madre e scrivi le sue generalità.',
  ),
  EN143: errore(
    'La madre non risulta in ANPR.',
    'Cercala di nuovo; se davvero non c’è, scegli la famiglia del padre e scrivi le sue generalità.',
  ),
  EN144: errore(
    'Né il padre né la madre risultano in ANPR.',
    'Cercali di nuovo; se davvero non ci sono, iscrivi in una convivenza o in un’altra famiglia.',
  ),
  EN184: errore(
    'La persona non è più iscritta: risulta cancellata o deceduta.',
    'Guarda la sua scheda: se l’atto è già registrato non serve altro. Se è un genitore, scegli la famiglia dell’altro o un’altra famiglia.',
  ),
  EN185: errore(
    'L’identificativo ANPR indicato non corrisponde a nessuno.',
    'Per un neonato lascialo vuoto: lo dà il registro.',
  ),
  EN188: errore(
    'Questa nascita risulta già iscritta.',
    'Apri la scheda del bambino; se i dati sono da correggere usa una mutazione.',
  ),
  EN566: avviso('Un genitore è scritto come NN.', 'Se il genitore non è noto, lascia vuoti i suoi dati.'),
} as const satisfies Spiegazioni;
