using System.CommandLine;
using Pathways.Data.Importing;

namespace Pathways.Cli.Commands;

/// <summary>The options by which the ground for holding data about people is given; each is kept in the dataset.</summary>
internal sealed class GroundOptions
{
    private readonly Option<string?> _purpose = new("--purpose") { Description = "What data about people are used for; kept in the dataset, as all of these." };
    private readonly Option<string?> _basis = new("--lawful-basis") { Description = "Lawful basis, such as \"public task, UK GDPR Article 6(1)(e)\"." };
    private readonly Option<string?> _dpia = new("--dpia") { Description = "Reference of the data protection impact assessment." };
    private readonly Option<string?> _agreement = new("--agreement") { Description = "Reference of the sharing agreement." };
    private readonly Option<DateOnly?> _expires = Commands.Given.Date("--expires", "Last day on which the data may be used.");

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_purpose, _basis, _dpia, _agreement, _expires])
            command.Options.Add(option);
    }

    public GroundGiven Given(ParseResult parsed)
        => new(parsed.GetValue(_purpose), parsed.GetValue(_basis), parsed.GetValue(_dpia), parsed.GetValue(_agreement), parsed.GetValue(_expires));
}
