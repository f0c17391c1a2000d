using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Pathways.Embedded.Copying;

/// <summary>
/// Copies an instance member by member. Emitted code, because members are read-only for C#: learners' messages hold
/// dozens of offers, and reflection at each would cost more than the grain's own work.
/// </summary>
internal sealed class MemberCopier<T> : Copier<T>
{
    private delegate void CopyMembers(ref T from, ref T to, CopyContext context);

    private static readonly MethodInfo DeepCopyOf = typeof(DeepCopy).GetMethods()
        .Single(method => method.Name == nameof(DeepCopy.Of) && method.GetParameters().Length == 2);

    private readonly CopyMembers _copyMembers = Emit();

    private readonly ConstructorInfo? _constructor = typeof(T).IsValueType
        ? null
        : typeof(T).GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, []);

    public override T Copy(T value, CopyContext context)
    {
        if (typeof(T).IsValueType)
        {
            var copy = default(T)!;
            _copyMembers(ref value, ref copy, context);
            return copy;
        }

        if (context.TryGet(value!, out var known))
        {
            return (T)known;
        }

        var made = (T)(_constructor?.Invoke(null) ?? RuntimeHelpers.GetUninitializedObject(typeof(T)));
        context.Remember(value!, made!);
        _copyMembers(ref value, ref made, context);
        return made;
    }

    private static CopyMembers Emit()
    {
        var method = new DynamicMethod($"Copy{typeof(T).Name}", typeof(void),
            [typeof(T).MakeByRefType(), typeof(T).MakeByRefType(), typeof(CopyContext)], typeof(DeepCopy).Module, skipVisibility: true);
        var il = method.GetILGenerator();
        foreach (var (field, byReference) in SerializedMembers.Of(typeof(T)))
        {
            LoadTarget(il, OpCodes.Ldarg_1);
            LoadTarget(il, OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldfld, field);
            if (!byReference && !Copiers.IsUnchanging(field.FieldType))
            {
                il.Emit(OpCodes.Ldarg_2);
                il.Emit(OpCodes.Call, DeepCopyOf.MakeGenericMethod(field.FieldType));
            }

            il.Emit(OpCodes.Stfld, field);
        }

        il.Emit(OpCodes.Ret);
        return method.CreateDelegate<CopyMembers>();
    }

    private static void LoadTarget(ILGenerator il, OpCode argument)
    {
        il.Emit(argument);
        if (!typeof(T).IsValueType)
        {
            il.Emit(OpCodes.Ldind_Ref);
        }
    }
}
