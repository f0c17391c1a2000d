using System.Text;

namespace Pathways.Data.Importing;

/// <summary>The columns of all kinds as Markdown, for the guide: made from the same tables that reading is.</summary>
public static class KindsGuide
{
    /// <summary>The text.</summary>
    public static string Write()
    {
        var text = new StringBuilder();
        foreach (var kind in ImportKinds.All.Where(kind => kind.Name != "nspl"))
        {
            text.Append("### `").Append(kind.Name).Append("`: ").Append(kind.Title).Append("\n\n");
            text.Append(kind.AboutPeople ? "About people: needs a recorded ground. " : "").Append(kind.XmlRow is null ? "CSV. " : "CSV or XML. ")
                .Append(kind.Accumulates ? "Earlier extracts stay beside a new one. " : "A new import takes the place of the earlier one. ")
                .Append(kind.Key.Length == 0 ? "" : "Rows equal in " + string.Join(", ", kind.Key) + " are duplicates.").Append("\n\n");
            text.Append("| column | also called | what is allowed | needed | what is kept | meaning |\n|---|---|---|---|---|---|\n");
            foreach (var column in kind.Columns)
            {
                text.Append("| ").Append(column.Name).Append(" | ").AppendJoin(", ", column.Aliases).Append(" | ").Append(column.Form.Allowed.Replace("|", "\\|", StringComparison.Ordinal)).Append(" | ")
                    .Append(column.Required ? column.WhenBad == WhenBad.Reject ? "yes, else the row is rejected" : "column yes" + Instead(kind, column) + ", value may be empty" : "").Append(" | ").Append(Kept(column)).Append(" | ").Append(column.Meaning).Append(" |\n");
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Instead(ImportKind kind, Column column) => kind.Columns.FirstOrDefault(one => one.StandsFor.Contains(column.KeptName)) is { } other ? ", or " + other.Name : "";

    private static string Kept(Column column) => (column.OnRequest is { } word ? "only with `--with " + word + "`: " : "") + column.Keep switch
    {
        Keep.Nothing => column.AddsTo is { } total ? $"nothing; added to {total} where the row has no such total" : "nothing",
        Keep.Pseudonym => "keyed hash",
        Keep.Zone => "zone",
        Keep.Age => "academic age",
        _ => "value",
    };
}
