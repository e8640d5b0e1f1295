"use strict";
// The page's own words in the six languages of the United Nations. Titles come from the rules.
// Values replace `{0}`; a word that is missing in a language would fall back to English.

const LANGUAGES = { en: "English", zh: "中文", fr: "Français", es: "Español", ru: "Русский", ar: "العربية" };

const WORD_KEYS = [
  "title", "asOf", "met", "partly met", "not met", "no data", "not examined", "reporting gap",
  "mixed gap", "evidence gap", "not applicable", "pending", "error",
  "overdue", "late", "in grace", "overview", "State", "commitment", "cycle", "group", "theme",
  "verdict", "search", "searchHint", "all", "language", "appearance", "auto", "light", "dark",
  "reset", "matrix", "map", "trend", "metOfDecided", "coverage", "nothing", "close", "asked", "found",
  "decides", "settles", "change", "assumed", "exceptions", "cautions", "coders", "rule", "note",
  "source", "due", "once", "score", "range", "otherCycles", "english", "keys", "skip", "summary",
  "shown", "showAll", "bound", "sentence", "related", "digests", "implementationGap", "shortShare",
  "since", "before", "changedSince", "new gap", "closed gap", "changed", "unchanged", "appeared", "gone",
  "indices", "knownShare", "held", "parts",
];

const WORD_LISTS = {
  en: ["Gap analysis", "as of {0}, as known on {1}", "met", "partly met", "not met", "no data", "not examined", "reporting gap",
    "reporting gap, and not all examined", "evidence does not decide",
    "not applicable", "pending", "error", "overdue", "done late", "in days of grace", "Overview",
    "State or body", "Commitment", "Review cycle", "Group", "Theme", "Verdict", "Search",
    "State, code, commitment", "all", "Language", "Appearance", "automatic", "light", "dark",
    "Clear filters", "Matrix", "Map of the States", "Trend",
    "{0} of {1} decided are met", "coverage: {0} of {1} verdicts are known ({2} %)",
    "Nothing matches the filters.", "Close", "Asked", "What was found", "decides",
    "What would settle it", "What would have to change", "Assumed", "Exceptions", "Cautions",
    "Coded by", "The rule", "Note", "Source of the commitment", "Due", "due once", "Score",
    "Possible range", "Same commitment, other cycles",
    "The sentences of the evidence are in English, documents and quotations as they were entered.",
    "Arrow keys move, Enter opens a verdict, Escape closes it.", "Skip to the matrix", "Summary",
    "{0} commitments, {1} States and bodies", "Show all", "Binds", "In one sentence", "Related",
    "Rules {0} · data {1}", "implementation gap",
    "{0} of {1} met · {2} of {3} known",
    "Since the baseline of {0}", "before: {0}", "changed since {0}", "new gap", "closed gap", "changed",
    "unchanged", "appeared", "{0} verdicts are only in the baseline, which closes no gap",
    "Indices", "{0}% known, {1}% examined", "held within its range", "Made up of"],
  zh: ["差距分析", "截至{0}，依据{1}已知情况", "已履行", "部分履行", "未履行", "无数据", "未查核", "报告差距",
    "报告差距，且未全部查核", "证据不足以判定", "不适用", "待定", "错误", "逾期", "逾期完成",
    "宽限期内", "总览", "国家或机构", "承诺", "审议周期", "集团", "主题", "结论", "搜索", "国家、代码、承诺", "全部", "语言", "外观",
    "自动", "浅色", "深色", "清除筛选", "矩阵", "国家分布图", "趋势", "已判定{1}项，其中{0}项已履行",
    "覆盖率：{1}项结论中{0}项已知（{2}%）", "没有符合筛选条件的内容。", "关闭", "询问内容", "查明情况", "决定性", "如何才能判定",
    "需要改变什么", "假定", "例外", "注意事项", "编码者", "规则", "说明", "承诺出处", "到期日", "一次性到期", "得分", "可能范围",
    "同一承诺的其他周期", "证据语句为英文，文件和引文按录入原样显示。", "方向键移动，回车键打开结论，Esc键关闭。", "跳到矩阵", "摘要",
    "{0}项承诺，{1}个国家和机构", "显示全部", "约束对象", "一句话结论", "相关承诺", "规则{0} · 数据{1}", "履行差距",
    "已判定{1}项中{0}项已履行 · {3}项中{2}项已知",
    "自{0}的基线以来", "此前：{0}", "自{0}以来有变化", "新差距", "已消除的差距", "有变化", "无变化", "新出现",
    "{0}项结论仅见于基线，这并不消除任何差距",
    "指数", "已知{0}%，已查核{1}%", "限于其范围之内", "构成"],
  fr: ["Analyse des écarts", "au {0}, selon ce qui était connu le {1}", "respecté", "partiellement respecté",
    "non respecté", "sans données", "non examiné", "écart de notification",
    "écart de notification, et tout n’a pas été examiné", "les éléments ne permettent pas de trancher", "sans objet", "en attente", "erreur", "en retard", "fait avec retard",
    "en délai de grâce", "Vue d’ensemble", "État ou organe", "Engagement", "Cycle d’examen", "Groupe", "Thème",
    "Constat", "Rechercher", "État, code, engagement", "tous", "Langue", "Apparence", "automatique", "claire",
    "sombre", "Effacer les filtres", "Matrice", "Carte des États", "Évolution",
    "{0} respectés sur {1} tranchés", "couverture : {0} constats connus sur {1} ({2} %)",
    "Rien ne correspond aux filtres.", "Fermer", "Question posée", "Ce qui a été trouvé", "décisif",
    "Ce qui permettrait de trancher", "Ce qui devrait changer", "Hypothèses", "Exceptions", "Réserves",
    "Codé par", "La règle", "Note", "Source de l’engagement", "Échéance", "échéance unique", "Note chiffrée",
    "Fourchette possible", "Même engagement, autres cycles",
    "Les phrases des éléments de preuve sont en anglais ; documents et citations tels que saisis.",
    "Les flèches déplacent, Entrée ouvre un constat, Échap le ferme.", "Aller à la matrice", "Résumé",
    "{0} engagements, {1} États et organes", "Tout afficher", "Lie", "En une phrase", "Voir aussi",
    "Règles {0} · données {1}", "écart de mise en œuvre",
    "{0} sur {1} respectés · {2} sur {3} connus",
    "Depuis la référence du {0}", "avant : {0}", "modifié depuis le {0}", "nouvel écart", "écart comblé", "modifié",
    "inchangé", "apparu", "{0} constats figurent seulement dans la référence, ce qui ne comble aucun écart",
    "Indices", "{0} % connus, {1} % examinés", "maintenu dans sa plage", "Composition"],
  es: ["Análisis de brechas", "al {0}, según lo conocido el {1}", "cumplido", "cumplido en parte", "no cumplido",
    "sin datos", "no examinado", "brecha de información",
    "brecha de información, y no todo se ha examinado", "las pruebas no permiten decidir", "no aplicable", "pendiente", "error", "vencido", "hecho con retraso", "en plazo de gracia",
    "Panorama", "Estado u órgano", "Compromiso", "Ciclo de examen", "Grupo", "Tema", "Veredicto", "Buscar",
    "Estado, código, compromiso", "todos", "Idioma", "Apariencia", "automática", "clara", "oscura",
    "Quitar filtros", "Matriz", "Mapa de los Estados", "Tendencia", "{0} cumplidos de {1} decididos",
    "cobertura: {0} de {1} veredictos conocidos ({2} %)", "Nada coincide con los filtros.", "Cerrar",
    "Pregunta", "Lo que se encontró", "decisivo", "Lo que permitiría decidir", "Lo que tendría que cambiar",
    "Supuestos", "Excepciones", "Reservas", "Codificado por", "La regla", "Nota", "Fuente del compromiso",
    "Vence", "vence una vez", "Puntuación", "Intervalo posible", "Mismo compromiso, otros ciclos",
    "Las frases de las pruebas están en inglés; documentos y citas, tal como se introdujeron.",
    "Las flechas mueven, Intro abre un veredicto, Esc lo cierra.", "Ir a la matriz", "Resumen",
    "{0} compromisos, {1} Estados y órganos", "Mostrar todo", "Obliga a", "En una frase", "Relacionados",
    "Reglas {0} · datos {1}", "brecha de aplicación",
    "{0} de {1} cumplidos · {2} de {3} conocidos",
    "Desde la referencia del {0}", "antes: {0}", "cambiado desde el {0}", "brecha nueva", "brecha cerrada", "cambiado",
    "sin cambios", "aparecido", "{0} veredictos están solo en la referencia, lo que no cierra ninguna brecha",
    "Índices", "{0} % conocido, {1} % examinado", "mantenido dentro de su intervalo", "Composición"],
  ru: ["Анализ расхождений", "на {0}, по данным, известным на {1}", "выполнено", "выполнено частично", "не выполнено",
    "нет данных", "не изучено", "пробел в отчётности",
    "пробел в отчётности, изучено не всё", "имеющиеся данные не позволяют решить", "неприменимо", "ожидается", "ошибка", "просрочено", "выполнено с опозданием",
    "в пределах отсрочки", "Обзор", "Государство или орган", "Обязательство", "Обзорный цикл", "Группа", "Тема",
    "Вывод", "Поиск", "государство, код, обязательство", "все", "Язык", "Оформление", "автоматически", "светлое",
    "тёмное", "Сбросить фильтры", "Матрица", "Карта государств", "Динамика",
    "выполнено {0} из {1} установленных", "охват: известно {0} из {1} выводов ({2} %)",
    "Ничего не соответствует фильтрам.", "Закрыть", "Вопрос", "Что установлено", "решающее",
    "Что внесло бы ясность", "Что должно измениться", "Допущения", "Исключения", "Оговорки", "Кодировал",
    "Правило", "Примечание", "Источник обязательства", "Срок", "разовый срок", "Баллы", "Возможный диапазон",
    "То же обязательство, другие циклы",
    "Формулировки доказательств — на английском языке; документы и цитаты — как они внесены.",
    "Стрелки — перемещение, Enter — открыть вывод, Esc — закрыть.", "К матрице", "Сводка",
    "обязательств: {0}, государств и органов: {1}", "Показать все", "Обязывает", "Одним предложением",
    "См. также", "Правила {0} · данные {1}", "пробел в осуществлении",
    "выполнено {0} из {1} · известно {2} из {3}",
    "С базового отчёта на {0}", "ранее: {0}", "изменилось с {0}", "новое расхождение", "расхождение устранено",
    "изменилось", "без изменений", "появилось", "только в базовом отчёте выводов: {0}; это не устраняет расхождений",
    "Индексы", "известно {0} %, изучено {1} %", "удержано в пределах диапазона", "Состав"],
  ar: ["تحليل الفجوات", "حتى {0}، وفق ما كان معلوماً في {1}", "مستوفى", "مستوفى جزئياً", "غير مستوفى", "لا بيانات", "لم يُفحص", "فجوة في الإبلاغ",
    "فجوة في الإبلاغ، ولم يُفحص كل شيء", "الأدلة لا تحسم الأمر",
    "لا ينطبق", "معلَّق", "خطأ", "متأخر", "أُنجز متأخراً", "ضمن مهلة السماح", "نظرة عامة", "الدولة أو الهيئة", "الالتزام",
    "دورة الاستعراض", "المجموعة", "الموضوع", "الحكم", "بحث", "دولة، رمز، التزام", "الكل", "اللغة", "المظهر", "تلقائي",
    "فاتح", "داكن", "مسح المرشحات", "المصفوفة", "خريطة الدول", "الاتجاه", "{0} مستوفى من {1} محسوم",
    "التغطية: {0} من {1} من الأحكام معلومة ({2}٪)", "لا شيء يطابق المرشحات.", "إغلاق", "السؤال", "ما وُجد", "حاسم",
    "ما من شأنه أن يحسم الأمر", "ما ينبغي أن يتغير", "افتراضات", "استثناءات", "تحفظات", "رمّزه", "القاعدة", "ملاحظة",
    "مصدر الالتزام", "الاستحقاق", "يستحق مرة واحدة", "الدرجة", "النطاق الممكن", "الالتزام نفسه في دورات أخرى",
    "جُمل الأدلة بالإنكليزية، والوثائق والاقتباسات كما أُدخلت.", "الأسهم للتنقل، وEnter لفتح الحكم، وEsc لإغلاقه.",
    "انتقل إلى المصفوفة", "الخلاصة", "{0} التزاماً و{1} من الدول والهيئات", "عرض الكل", "يُلزم", "في جملة واحدة",
    "ذو صلة", "القواعد {0} · البيانات {1}", "فجوة في التنفيذ",
    "{0} من {1} مستوفى · {2} من {3} معلوم",
    "منذ خط الأساس بتاريخ {0}", "سابقاً: {0}", "تغيَّر منذ {0}", "فجوة جديدة", "فجوة أُغلقت", "تغيَّر", "دون تغيير", "ظهر",
    "{0} من الأحكام في خط الأساس وحده، وهذا لا يغلق أي فجوة",
    "المؤشرات", "معلوم {0}٪، مفحوص {1}٪", "مُبقى ضمن نطاقه", "المكوّنات"],
};

const WORDS = {};
for (const [language, list] of Object.entries(WORD_LISTS)) {
  WORDS[language] = Object.fromEntries(WORD_KEYS.map((key, place) => [key, list[place]]));
}

function say(key, ...filled) {
  const text = WORDS[view.language][key] ?? WORDS.en[key] ?? key;
  return text.replace(/\{(\d)\}/g, (_, place) => isolated(filled[place]));
}

/// Inserted text keeps its own direction within Arabic: a day is not read backwards.
function isolated(text) {
  const opener = /\p{Script=Arabic}/u.test(text) ? "\u2067" : "\u2066";
  return view.language === "ar" ? `${opener}${text}\u2069` : text;
}

/// The wording in the reader's language, else in English, else in any.
function inLanguage(wording) {
  const language = [view.language, "en", ...Object.keys(wording)].find((each) => wording[each]);
  return { text: wording[language] ?? "", language };
}

function figure(number) {
  formats[view.language] ??= new Intl.NumberFormat(view.language === "ar" ? "ar-u-nu-latn" : view.language);
  return formats[view.language].format(number);
}
const formats = {};
