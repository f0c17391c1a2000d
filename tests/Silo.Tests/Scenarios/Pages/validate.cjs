// Checks pages against the rules of HTML: node validate.cjs FOLDER-OF-package.json PAGE…; a line for each finding, at most five of a rule on a page.
const { createRequire } = require("node:module");
const { HtmlValidate } = createRequire(process.argv[2] + "/package.json")("html-validate");

(async () => {
  const validator = new HtmlValidate({
    root: true,
    extends: ["html-validate:standard", "html-validate:a11y"],
    rules: {
      "prefer-native-element": ["error", { exclude: ["region"] }], // a table that scrolls is a named region, not one of the page's sections
      "require-sri": "off", // pages load nothing from anywhere
      "doctype-style": "off", // the standard takes it in any case
    },
  });
  for (const page of process.argv.slice(3)) {
    const seen = new Map();
    for (const result of (await validator.validateFile(page)).results) {
      for (const found of result.messages) {
        seen.set(found.ruleId, (seen.get(found.ruleId) ?? 0) + 1);
        if (seen.get(found.ruleId) <= 5) console.log(`${page}:${found.line}:${found.column} ${found.ruleId}: ${found.message}`);
      }
    }
  }
  console.log("looked at " + (process.argv.length - 3));
})();
