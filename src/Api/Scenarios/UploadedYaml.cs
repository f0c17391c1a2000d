using System.Text;
using Pathways.Api.Http;
using Pathways.Data.Scenarios;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Pathways.Api.Scenarios;

/// <summary>
/// What is refused of an uploaded text before anything reads it: more than 1 MB, tags, anchors and aliases, deep nesting, many nodes.
/// The scenario reader refuses them too; here nothing of it has been made yet.
/// </summary>
internal static class UploadedYaml
{
    private const int Deepest = 8;
    private const int MostNodes = 20_000;

    /// <summary>Checks a text.</summary>
    /// <exception cref="ApiProblem">It is refused.</exception>
    public static void Check(byte[] text)
    {
        if (text.Length > ScenarioReader.LongestFile)
            throw new ApiProblem(413, "Too long", "A scenario has at most 1 MB.", new FieldFault("body", "is too long", "send at most 1 MB"));
        try
        {
            Walk(new Parser(new StringReader(Encoding.UTF8.GetString(text))));
        }
        catch (Exception fault) when (fault is YamlException or InvalidOperationException or ArgumentException)
        {
            // the scenario reader says where it is no YAML
        }
    }

    private static void Walk(Parser events)
    {
        var (depth, nodes) = (0, 0);
        while (events.MoveNext())
        {
            switch (events.Current)
            {
                case AnchorAlias alias:
                    throw Refused(alias, "is an alias", "write the value out");
                case NodeEvent { Tag.IsEmpty: false } tagged:
                    throw Refused(tagged, "is a tag", "leave it out; the key decides the type");
                case NodeEvent { Anchor.IsEmpty: false } anchored:
                    throw Refused(anchored, "is an anchor", "write the value out where it is needed");
            }

            depth += events.Current is MappingStart or SequenceStart ? 1 : events.Current is MappingEnd or SequenceEnd ? -1 : 0;
            if (depth > Deepest || ++nodes > MostNodes)
                throw Refused(events.Current!, depth > Deepest ? "is nested too deep" : "has too many values", depth > Deepest ? $"give at most {Deepest} levels" : $"give at most {MostNodes}");
        }
    }

    private static ApiProblem Refused(ParsingEvent at, string message, string remedy) => new(422, "The input is refused", $"line {at.Start.Line}: {message}; {remedy}.", new FieldFault("body", message, remedy)
    {
        Line = (int)at.Start.Line,
        Column = (int)at.Start.Column,
    });
}
